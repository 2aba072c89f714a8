import { languageOf, usePreferences } from '../settings/preferences.ts';
import { catalogues, type Words } from './catalogue.ts';
import { type Numbers, numbersOf } from './numbers.ts';
import type { Language } from './plural.ts';

const current = (): Language => languageOf(usePreferences.getState().language, navigator.language);

export const useLanguage = (): Language => usePreferences(({ language }) => languageOf(language, navigator.language));

/** The catalogue in the language in force. */
export const useWords = (): Words => catalogues[useLanguage()];

export const useNumbers = (): Numbers => numbersOf(useLanguage());

/** For code outside components. */
export const wordsNow = (): Words => catalogues[current()];
