import { Switch, Text, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { CommandButton } from '../commands/CommandButton.tsx';
import type { CommandId } from '../commands/command.ts';
import { commandTable, groupOrder } from '../commands/table.ts';
import { useWords } from '../words/useWords.ts';
import { KeyRow } from './KeyRow.tsx';
import { usePreferences } from './preferences.ts';

/** Every command with its keys, each to be changed. */
export const KeySettings = (): ReactNode => {
  const { settings, commandGroups } = useWords();
  const { singleKeys, change } = usePreferences();
  const [waiting, setWaiting] = useState<CommandId | null>(null);
  return (
    <section className="settings-part">
      <Title order={2}>{settings.keys}</Title>
      <Text size="sm" c="dimmed" mb="sm">
        {settings.keysLead}
      </Text>
      <Switch
        label={settings.singleKeys}
        description={settings.singleKeysHelp}
        checked={singleKeys}
        onChange={(event) => change({ singleKeys: event.currentTarget.checked })}
      />
      {groupOrder.map((group) => (
        <section key={group}>
          <Title order={3} mt="lg" mb={4}>
            {commandGroups[group]}
          </Title>
          {commandTable
            .filter((command) => command.group === group)
            .map((command) => (
              <KeyRow
                key={command.id}
                command={command}
                waiting={waiting === command.id}
                wait={(on) => setWaiting(on ? command.id : null)}
              />
            ))}
        </section>
      ))}
      <CommandButton command="resetKeys" label={settings.resetAll} mt="lg" />
    </section>
  );
};
