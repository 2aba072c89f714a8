import { Group, Modal, Stack, Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { keysOf } from '../commands/chord.ts';
import type { CommandGroup } from '../commands/command.ts';
import { allCommands, groupOrder } from '../commands/registry.ts';
import { useChordLabel } from '../commands/useCommand.ts';
import { useWords } from '../i18n/useWords.ts';
import { useView } from '../navigation/view.ts';
import { usePreferences } from '../preferences/preferences.ts';

const GroupTable = ({ group }: { readonly group: CommandGroup }): ReactNode => {
  const words = useWords();
  const choice = usePreferences();
  const label = useChordLabel();
  const rows = allCommands().filter((command) => command.group === group);
  return (
    <section>
      <Title order={3}>{words.commandGroups[group]}</Title>
      <Table verticalSpacing={4} layout="fixed">
        <Table.Tbody>
          {rows.map((command) => (
            <Table.Tr key={command.id}>
              <Table.Td>{words.commands[command.id]}</Table.Td>
              <Table.Td w="9rem">
                <Group gap={6} justify="flex-end">
                  {keysOf(command, choice).map((chord) => (
                    <kbd key={chord} className="akin-key">
                      {label(chord)}
                    </kbd>
                  ))}
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
};

/** What every key does, and where to change it. */
export const Help = (): ReactNode => {
  const words = useWords();
  const opened = useView((view) => view.overlay === 'help');
  const close = (): void => useView.getState().show(null);
  return (
    <Modal
      opened={opened}
      onClose={close}
      size="lg"
      title={words.help.title}
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      <Stack gap="lg">
        <Text>{words.help.lead}</Text>
        {groupOrder.map((group) => (
          <GroupTable key={group} group={group} />
        ))}
      </Stack>
    </Modal>
  );
};
