import { NativeSelect, type NativeSelectProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { type LanguageChoice, type ThemeChoice, usePreferences } from '../preferences/preferences.ts';

const themes: readonly ThemeChoice[] = ['system', 'light', 'dark'];
const languages: readonly LanguageChoice[] = ['system', 'en', 'de'];

type Look = Pick<NativeSelectProps, 'size' | 'label' | 'className'>;

export const ThemeSelect = (look: Look): ReactNode => {
  const { settings } = useWords();
  const { theme, change } = usePreferences();
  return (
    <NativeSelect
      {...look}
      value={theme}
      data={themes.map((choice) => ({ value: choice, label: settings.themes[choice] }))}
      onChange={(event) => {
        const chosen = themes.find((choice) => choice === event.currentTarget.value);
        if (chosen) change({ theme: chosen });
      }}
    />
  );
};

export const LanguageSelect = (look: Look): ReactNode => {
  const { settings } = useWords();
  const { language, change } = usePreferences();
  return (
    <NativeSelect
      {...look}
      value={language}
      data={languages.map((choice) => ({ value: choice, label: settings.languages[choice] }))}
      onChange={(event) => {
        const chosen = languages.find((choice) => choice === event.currentTarget.value);
        if (chosen) change({ language: chosen });
      }}
    />
  );
};
