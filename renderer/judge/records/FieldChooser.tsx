import { ActionIcon, Button, Checkbox, Group, Popover, ScrollArea, Stack, Text, TextInput } from '@mantine/core';
import { IconPin, IconPinFilled } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { usePressable } from '../../commands/useCommand.ts';
import { fieldsOf } from '../../content/fields.ts';
import { Key } from '../../design/Key.tsx';
import { useWords } from '../../i18n/useWords.ts';
import { session, useSession } from '../../session/index.ts';
import { usePanelState } from '../panel-state.ts';

const toggled = (names: readonly string[], name: string): readonly string[] =>
  names.includes(name) ? names.filter((other) => other !== name) : [...names, name];

const nothing: readonly string[] = [];
const noGroups: Readonly<Record<string, string>> = {};

/** Which fields of a record are shown, which come first, and under which heading the others stand. */
export const FieldChooser = (): ReactNode => {
  const words = useWords();
  const columns = useSession((session) => session.project?.columns);
  const hidden = useSession((session) => session.project?.settings.hiddenColumns ?? nothing);
  const pinned = useSession((session) => session.project?.settings.pinnedColumns ?? nothing);
  const groups = useSession((session) => session.project?.settings.columnGroups ?? noGroups);
  const fields = fieldsOf(columns ?? [], { hiddenColumns: [], pinnedColumns: pinned });
  const opened = usePanelState((panels) => panels.fields);
  const { key, press } = usePressable('chooseFields');
  const { updateSettings } = session();
  const regroup = (name: string, group: string): void => {
    if (group !== (groups[name] ?? '')) void updateSettings({ columnGroups: { ...groups, [name]: group } });
  };
  return (
    <Popover
      position="bottom"
      trapFocus
      withArrow
      opened={opened}
      onChange={(fields) => usePanelState.setState({ fields })}
    >
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          onClick={press}
          rightSection={key === null ? null : <Key label={key} />}
        >
          {hidden.length === 0 ? words.judge.fields : words.judge.hiddenFields(hidden.length)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <ScrollArea.Autosize mah="50vh" offsetScrollbars>
          <Stack gap={4} miw="16rem" p={4}>
            {fields.map(({ name, pinned: isPinned }) => (
              <Group key={name} justify="space-between" wrap="nowrap">
                <Checkbox
                  size="sm"
                  label={name}
                  checked={!hidden.includes(name)}
                  onChange={() => void updateSettings({ hiddenColumns: toggled(hidden, name) })}
                />
                <TextInput
                  size="xs"
                  w="9rem"
                  ml="auto"
                  aria-label={words.judge.groupOf(name)}
                  placeholder={words.judge.group}
                  defaultValue={groups[name] ?? ''}
                  onBlur={(event) => regroup(name, event.currentTarget.value.trim())}
                />
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-pressed={isPinned}
                  aria-label={words.judge.pin(name)}
                  onClick={() => void updateSettings({ pinnedColumns: toggled(pinned, name) })}
                >
                  {isPinned ? <IconPinFilled size={16} aria-hidden="true" /> : <IconPin size={16} aria-hidden="true" />}
                </ActionIcon>
              </Group>
            ))}
            {fields.length === 0 && <Text size="sm">{words.common.none}</Text>}
          </Stack>
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  );
};
