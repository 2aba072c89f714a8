// Room: The screen of settings: what is asked, keys, look, language, backups.

import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { AskingSettings } from './AskingSettings.tsx';
import { BackupSettings } from './BackupSettings.tsx';
import { KeySettings } from './KeySettings.tsx';
import { LooksSettings } from './LooksSettings.tsx';
import './settings.css';

/** Looks, what is asked, keys. */
export const SettingsScreen = (): ReactNode => {
  const { settings } = useWords();
  return (
    <div className="screen">
      <div className="screen-inner settings">
        <Title order={1}>{settings.title}</Title>
        <LooksSettings />
        <AskingSettings />
        <KeySettings />
        <BackupSettings />
      </div>
    </div>
  );
};
