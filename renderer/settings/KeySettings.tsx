import { Switch, Text, TextInput, Title } from '@mantine/core';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { CommandButton } from '../commands/CommandButton.tsx';
import { keysOf } from '../commands/chord.ts';
import type { Command, CommandGroup, CommandId } from '../commands/command.ts';
import { allCommands, groupOrder } from '../commands/registry.ts';
import { useChordLabel } from '../commands/useCommand.ts';
import { useWords } from '../i18n/useWords.ts';
import { usePreferences } from '../preferences/preferences.ts';
import { KeyRow } from './KeyRow.tsx';
import { matching, sharing } from './keyList.ts';

interface GroupProps {
  readonly group: CommandGroup;
  readonly commands: readonly Command[];
  readonly waiting: CommandId | null;
  readonly wait: (id: CommandId | null) => void;
}

const KeyGroup = ({ group, commands, waiting, wait }: GroupProps): ReactNode => {
  const { commandGroups } = useWords();
  const inGroup = commands.filter((command) => command.group === group);
  if (inGroup.length === 0) return null;
  return (
    <section>
      <Title order={3} mt="lg" mb={4}>
        {commandGroups[group]}
      </Title>
      {inGroup.map((command) => (
        <KeyRow
          key={command.id}
          command={command}
          waiting={waiting === command.id}
          wait={(on) => wait(on ? command.id : null)}
        />
      ))}
    </section>
  );
};

/** Commands that share a key, wherever in the long list they stand. */
const Sharing = (): ReactNode => {
  const { settings, commands } = useWords();
  const choice = usePreferences();
  const ids = useMemo(() => sharing(allCommands(), choice), [choice]);
  if (ids.length === 0) return null;
  return (
    <Text size="sm" aria-live="polite" className="key-conflict" mt="sm">
      {settings.sharing(ids.map((id) => commands[id]).join(', '))}
    </Text>
  );
};

/** Every command with its keys, each to be found and changed. */
export const KeySettings = (): ReactNode => {
  const { settings, commands } = useWords();
  const { change, ...choice } = usePreferences();
  const label = useChordLabel();
  const [waiting, setWaiting] = useState<CommandId | null>(null);
  const [search, setSearch] = useState('');
  const found = matching(
    allCommands(),
    useDeferredValue(search),
    (id) => commands[id],
    (command) => keysOf(command, choice).map(label),
  );
  // The screen is there before all of its hundreds of buttons are.
  const groups = useDeferredValue(groupOrder, groupOrder.slice(0, 1));
  return (
    <section className="settings-part">
      <Title order={2}>{settings.keys}</Title>
      <Text size="sm" c="dimmed" mb="sm">
        {settings.keysLead}
      </Text>
      <Switch
        label={settings.singleKeys}
        description={settings.singleKeysHelp}
        checked={choice.singleKeys}
        onChange={(event) => change({ singleKeys: event.currentTarget.checked })}
      />
      <TextInput
        mt="md"
        maw="26rem"
        label={settings.findKey}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <Sharing />
      {groups.map((group) => (
        <KeyGroup key={group} group={group} commands={found} waiting={waiting} wait={setWaiting} />
      ))}
      {found.length === 0 && <Text mt="md">{settings.noSuchKey}</Text>}
      <CommandButton command="resetKeys" label={settings.resetAll} mt="lg" />
    </section>
  );
};
