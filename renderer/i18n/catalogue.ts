// Room: Every text that a person reads, by language, and how numbers and plurals are written.

import { de } from './de.ts';
import { en } from './en.ts';
import type { Language } from './plural.ts';

/** Every text on screen. English is the form; a language that misses a text does not compile. */
export type Words = typeof en;

export const catalogues: Readonly<Record<Language, Words>> = { en, de };
