import type { OptionWords } from '../options.ts';

/** The learners describe their options in English themselves; nothing is replaced. */
export const options: OptionWords = {};
