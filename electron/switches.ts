/** What can be turned off in the shell, each for the reasons in docs/decisions. Read here and nowhere else. */
export interface Switches {
  /** AKIN_FORCED_GC: 0 leaves all garbage to the engine (docs/decisions/0004). */
  readonly forcedCollection: boolean;
  /** AKIN_WORKER_NICE: niceness of the threads that learn, 0 to 19; 0 leaves them as they are (docs/decisions/0007). */
  readonly workerNiceness: number;
  /** AKIN_TEST_DRIVER: whether a test driver may hold the first window back; 1 in a packaged app too (docs/decisions/0008). */
  readonly testDriver: boolean;
}

export interface ReadSwitches {
  readonly switches: Switches;
  /** One sentence for each value that means nothing; what is usual holds in its stead. */
  readonly misread: readonly string[];
}

/** About a tenth of the processor where the window wants the rest, and all of it otherwise. */
const usualNiceness = 10;
const nicenessTexts: readonly string[] = Array.from({ length: 20 }, (_, niceness) => String(niceness));
const onOff: readonly string[] = ['0', '1'];

/** @param packaged whether this is an app as people install it. */
export const readSwitches = (env: Readonly<Record<string, string | undefined>>, packaged: boolean): ReadSwitches => {
  const misread: string[] = [];
  const read = (name: string, allowed: readonly string[], usual: number): number => {
    const text = env[name];
    if (text === undefined || text === '') return usual;
    if (allowed.includes(text)) return Number(text);
    misread.push(
      `${name} takes a whole number from ${allowed.at(0)} to ${allowed.at(-1)}, not "${text}"; ${usual} is used.`,
    );
    return usual;
  };
  const switches = {
    forcedCollection: read('AKIN_FORCED_GC', onOff, 1) === 1,
    workerNiceness: read('AKIN_WORKER_NICE', nicenessTexts, usualNiceness),
    testDriver: read('AKIN_TEST_DRIVER', onOff, packaged ? 0 : 1) === 1,
  };
  return { switches, misread };
};
