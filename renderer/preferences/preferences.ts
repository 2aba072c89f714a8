// Room: What belongs to this machine and person rather than to a project.

import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Language } from '../../shared/contract/shell.ts';
import { z } from '../../shared/formats/schema.ts';

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

const chords = z.array(z.string());

/** Keys of which one command's are damaged: the others stay as they were set. */
const keys = z
  .record(z.string(), z.unknown())
  .transform((stored) =>
    Object.fromEntries(
      Object.entries(stored).flatMap(([command, value]) => {
        const { data } = chords.safeParse(value);
        return data === undefined ? [] : [[command, data]];
      }),
    ),
  )
  .catch({});

const storedPreferences: z.ZodType<Preferences> = z.object({
  theme: z.enum(['light', 'dark', 'system']).catch(defaultPreferences.theme),
  language: z.enum(['en', 'de', 'system']).catch(defaultPreferences.language),
  keys,
  singleKeys: z.boolean().catch(defaultPreferences.singleKeys),
  tourSeen: z.boolean().catch(defaultPreferences.tourSeen),
  breakAfter: z.number().positive().nullable().catch(defaultPreferences.breakAfter),
  annotators: z.array(z.string()).catch([]),
});

/** Preferences as an earlier version stored them, or damaged: what is missing or wrong is as at the first start. */
export const preferencesFrom = (stored: unknown): Preferences =>
  storedPreferences.safeParse(stored).data ?? defaultPreferences;

export const usePreferences = create<Preferences & PreferenceActions>()(
  persist((set) => ({ ...defaultPreferences, change: (change) => set(change) }), {
    name: 'akin.preferences',
    merge: (stored, current) => ({ ...current, ...preferencesFrom(stored) }),
  }),
);

export const languageOf = (choice: LanguageChoice, system: string): Language => {
  if (choice !== 'system') return choice;
  return system.toLowerCase().startsWith('de') ? 'de' : 'en';
};
