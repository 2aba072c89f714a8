import { Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { LanguageSelect, ThemeSelect } from './LookSelects.tsx';

export const LooksSettings = (): ReactNode => {
  const { settings } = useWords();
  return (
    <section className="settings-part">
      <Title order={2} mb="sm">
        {settings.looks}
      </Title>
      <Group align="start">
        <ThemeSelect label={settings.theme} />
        <LanguageSelect label={settings.language} />
      </Group>
    </section>
  );
};
