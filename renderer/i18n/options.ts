/** Name and help of a learner's option, by `learner.key` or, where all learners share it, by `key`. */
export type OptionWords = Readonly<Record<string, { readonly label: string; readonly help: string }>>;

export interface Described {
  readonly label: string;
  readonly help: string;
}

/** An option in the language of `words`; in the learner's own English where the language says nothing. */
export const describedOption = (words: OptionWords, learner: string, key: string, own: Described): Described =>
  words[`${learner}.${key}`] ?? words[key] ?? own;
