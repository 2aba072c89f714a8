import { describe, expect, it } from 'vitest';
import { defaultPreferences, type Preferences, preferencesFrom } from '../../../renderer/preferences/preferences.ts';
import { damaged } from '../storage/damage.ts';

const preferences: Preferences = {
  theme: 'dark',
  language: 'de',
  keys: { similar: ['KeyA', 'Ctrl+KeyB'], different: [] },
  singleKeys: false,
  tourSeen: true,
  breakAfter: 20,
  annotators: ['Ada', 'Bob'],
};

describe('stored preferences', () => {
  it('come back as they were', () => {
    expect(preferencesFrom(JSON.parse(JSON.stringify(preferences)))).toEqual(preferences);
    expect(preferencesFrom(defaultPreferences)).toEqual(defaultPreferences);
  });

  it('have defaults for what an earlier version did not know', () => {
    expect(preferencesFrom({ theme: 'dark' })).toEqual({ ...defaultPreferences, theme: 'dark' });
    for (const stored of [undefined, null, 'x', [], 3]) expect(preferencesFrom(stored)).toEqual(defaultPreferences);
  });

  it('are as at the first start where they are damaged, and as they were elsewhere', () => {
    for (const { path, value } of damaged(preferences)) {
      const read = preferencesFrom(value);
      expect(preferencesFrom(read), path).toEqual(read);
      if (path === '') continue;
      if (!path.startsWith('.theme')) expect(read.theme, path).toBe('dark');
      if (!path.startsWith('.annotators')) expect(read.annotators, path).toEqual(['Ada', 'Bob']);
      if (path.startsWith('.keys.different')) expect(read.keys['similar'], path).toEqual(['KeyA', 'Ctrl+KeyB']);
    }
  });
});
