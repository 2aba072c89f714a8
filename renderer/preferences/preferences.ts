// Room: What belongs to this machine and person rather than to a project.

import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Language } from '../../shared/contract/shell.ts';

export type ThemeChoice = 'light' | 'dark' | 'system';
export type LanguageChoice = Language | 'system';

/** What belongs to this machine and person rather than to a project. */
export interface Preferences {
  readonly theme: ThemeChoice;
  readonly language: LanguageChoice;
  /** Chords by command id, where they differ from the defaults. An empty list switches the command's keys off. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
  /** Commands on a bare letter or arrow; some people and some input devices are better without. */
  readonly singleKeys: boolean;
  readonly tourSeen: boolean;
  /** Suggest a break after this many minutes without one; null never does. */
  readonly breakAfter: number | null;
  /** Names that have judged on this machine, newest first. */
  readonly annotators: readonly string[];
}

interface PreferenceActions {
  change(change: Partial<Preferences>): void;
}

export const defaultPreferences: Preferences = {
  theme: 'system',
  language: 'system',
  keys: {},
  singleKeys: true,
  tourSeen: false,
  breakAfter: null,
  annotators: [],
};

export const usePreferences = create<Preferences & PreferenceActions>()(
  persist((set) => ({ ...defaultPreferences, change: (change) => set(change) }), { name: 'akin.preferences' }),
);

export const languageOf = (choice: LanguageChoice, system: string): Language => {
  if (choice !== 'system') return choice;
  return system.toLowerCase().startsWith('de') ? 'de' : 'en';
};
