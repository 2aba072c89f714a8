import { Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { CommandButton } from '../commands/CommandButton.tsx';
import { useWords } from '../i18n/useWords.ts';
import { LanguageSelect, ThemeSelect } from '../settings/LookSelects.tsx';

/** Looks and language before there is a project, and the way to help. */
export const FirstFooter = (): ReactNode => {
  const { settings } = useWords();
  return (
    <footer className="first-footer">
      <Group gap="sm">
        <ThemeSelect size="xs" label={settings.theme} className="first-look" />
        <LanguageSelect size="xs" label={settings.language} className="first-look" />
        <CommandButton command="help" size="xs" variant="subtle" color="gray" />
        <CommandButton command="palette" size="xs" variant="subtle" color="gray" />
      </Group>
    </footer>
  );
};
