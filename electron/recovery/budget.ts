/** Reloading for ever would hide a page that cannot live; so many are allowed in so long. */
export const crashLimit = { reloads: 3, milliseconds: 5 * 60_000 } as const;

export interface CrashBudget {
  /** Counts a crash: how many there were lately, and whether one more reload is allowed. */
  spend(at: number): { readonly crashes: number; readonly mayReload: boolean };
  /** The person asked to try again. */
  reset(): void;
}

export const createCrashBudget = (): CrashBudget => {
  let crashes: readonly number[] = [];
  return {
    spend: (at) => {
      crashes = [...crashes.filter((then) => at - then < crashLimit.milliseconds), at];
      return { crashes: crashes.length, mayReload: crashes.length <= crashLimit.reloads };
    },
    reset: () => {
      crashes = [];
    },
  };
};
