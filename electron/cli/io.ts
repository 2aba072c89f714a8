/** Where a command reads from and writes to, so that it can be run inside a test or inside the packaged app. */
export interface Io {
  /** Folder that relative paths mean. */
  readonly folder: string;
  /** The one line of JSON. */
  out(line: string): void;
  /** Messages for people, a line each. */
  say(line: string): void;
  /** What is being done right now; the next one takes its place. */
  progress(fraction: number, message: string): void;
}

const progressEvery = 100;

/** Standard output and error of this process; progress is shown only where somebody can see it move. */
export const processIo = (): Io => {
  const screen = process.stderr.isTTY === true;
  let shownAt = 0;
  let open = false;
  const clear = (): void => {
    if (open) process.stderr.write('\r\u001b[K');
    open = false;
  };
  return {
    folder: process.cwd(),
    out: (line) => {
      clear();
      process.stdout.write(`${line}\n`);
    },
    say: (line) => {
      clear();
      process.stderr.write(`${line}\n`);
    },
    progress: (fraction, message) => {
      const now = Date.now();
      if (!screen || now - shownAt < progressEvery) return;
      shownAt = now;
      open = true;
      process.stderr.write(`\r\u001b[K${String(Math.round(100 * fraction)).padStart(3)} % ${message.slice(0, 70)}`);
    },
  };
};
