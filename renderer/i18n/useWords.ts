import { languageOf, usePreferences } from '../preferences/preferences.ts';
import { catalogues, type Words } from './catalogue.ts';
import { sentences as german } from './de/sentences/index.ts';
import { type Numbers, numbersOf } from './numbers.ts';
import type { Language } from './plural.ts';
import { translatorOf } from './sentences.ts';

const current = (): Language => languageOf(usePreferences.getState().language, navigator.language);

export const useLanguage = (): Language => usePreferences(({ language }) => languageOf(language, navigator.language));

/** The catalogue in the language in force. */
export const useWords = (): Words => catalogues[useLanguage()];

export const useNumbers = (): Numbers => numbersOf(useLanguage());

/** For code outside components. */
export const wordsNow = (): Words => catalogues[current()];

export type Translate = (sentence: string) => string;

/** The sentences of failures, notes and progress are English where they are made. */
const translators: Readonly<Record<Language, Translate>> = {
  en: (sentence) => sentence,
  de: translatorOf(german, 'de'),
};

/** Puts a sentence from outside the catalogue (a failure, a note, what is being done) into the language in force. */
export const useSentences = (): Translate => translators[useLanguage()];

export const sentencesNow = (): Translate => translators[current()];
