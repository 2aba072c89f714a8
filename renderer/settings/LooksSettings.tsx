import { Group, NativeSelect, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../words/useWords.ts';
import { type LanguageChoice, type ThemeChoice, usePreferences } from './preferences.ts';

const themes: readonly ThemeChoice[] = ['system', 'light', 'dark'];
const languages: readonly LanguageChoice[] = ['system', 'en', 'de'];

export const LooksSettings = (): ReactNode => {
  const { settings } = useWords();
  const { theme, language, change } = usePreferences();
  return (
    <section className="settings-part">
      <Title order={2} mb="sm">
        {settings.looks}
      </Title>
      <Group align="start">
        <NativeSelect
          label={settings.theme}
          value={theme}
          data={themes.map((choice) => ({ value: choice, label: settings.themes[choice] }))}
          onChange={(event) => {
            const chosen = themes.find((choice) => choice === event.currentTarget.value);
            if (chosen) change({ theme: chosen });
          }}
        />
        <NativeSelect
          label={settings.language}
          value={language}
          data={languages.map((choice) => ({ value: choice, label: settings.languages[choice] }))}
          onChange={(event) => {
            const chosen = languages.find((choice) => choice === event.currentTarget.value);
            if (chosen) change({ language: chosen });
          }}
        />
      </Group>
    </section>
  );
};
