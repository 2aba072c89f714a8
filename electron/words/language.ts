// Room: The few words that the shell itself says, in both languages.

import type { Language } from '../../shared/contract/shell.ts';
import { de } from './de.ts';
import { en, type ShellWords } from './en.ts';

const catalogues: Readonly<Record<Language, ShellWords>> = { en, de };

let words: ShellWords = en;

/** The screens know the language: chosen by the person, or else the system's. Until they say, it is English. */
export const setLanguage = (language: Language): null => {
  words = catalogues[language];
  return null;
};

export const wordsNow = (): ShellWords => words;
