import { useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import { useLanguage } from '../i18n/useWords.ts';
import { usePreferences } from '../preferences/preferences.ts';

/** Carries the chosen theme and language to the page and to the native window. */
export const ThemeSync = (): null => {
  const choice = usePreferences(({ theme }) => theme);
  const language = useLanguage();
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => {
    setColorScheme(choice === 'system' ? 'auto' : choice);
    void window.akin?.call('theme.set', choice);
  }, [choice, setColorScheme]);
  useEffect(() => {
    document.documentElement.lang = language;
    void window.akin?.call('language.set', language);
  }, [language]);
  return null;
};
