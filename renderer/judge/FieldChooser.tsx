import { ActionIcon, Button, Checkbox, Group, Popover, ScrollArea, Stack, Text } from '@mantine/core';
import { IconPin, IconPinFilled } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { session, useSession } from '../session/index.ts';
import { useWords } from '../words/useWords.ts';
import { fieldsOf } from './fields.ts';

const toggled = (names: readonly string[], name: string): readonly string[] =>
  names.includes(name) ? names.filter((other) => other !== name) : [...names, name];

const nothing: readonly string[] = [];

/** Which fields of a record are shown, and which come first. */
export const FieldChooser = (): ReactNode => {
  const words = useWords();
  const columns = useSession((session) => session.project?.columns);
  const hidden = useSession((session) => session.project?.settings.hiddenColumns ?? nothing);
  const pinned = useSession((session) => session.project?.settings.pinnedColumns ?? nothing);
  const fields = fieldsOf(columns ?? [], [], pinned);
  const { updateSettings } = session();
  return (
    <Popover position="top" trapFocus withArrow>
      <Popover.Target>
        <Button size="compact-sm" variant="subtle" color="gray">
          {hidden.length === 0 ? words.judge.fields : words.judge.hiddenFields(hidden.length)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <ScrollArea.Autosize mah="50vh">
          <Stack gap={4} miw="16rem">
            {fields.map(({ name, pinned: isPinned }) => (
              <Group key={name} justify="space-between" wrap="nowrap">
                <Checkbox
                  size="sm"
                  label={name}
                  checked={!hidden.includes(name)}
                  onChange={() => void updateSettings({ hiddenColumns: toggled(hidden, name) })}
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
