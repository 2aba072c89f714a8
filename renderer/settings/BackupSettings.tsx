import { Table, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import type { BackupInfo } from '../../shared/contract/shell.ts';
import { CommandButton } from '../commands/CommandButton.tsx';
import { select } from '../commands/selection.ts';
import { useNumbers, useWords } from '../i18n/useWords.ts';
import { library } from '../library/index.ts';
import { useSession } from '../session/index.ts';
import { FailureNotice } from '../work/FailureNotice.tsx';
import { useTask } from '../work/long-task.ts';

const useBackups = (): readonly BackupInfo[] => {
  const project = useSession((session) => session.project?.id ?? null);
  const [backups, setBackups] = useState<readonly BackupInfo[]>([]);
  useEffect(() => {
    let wanted = true;
    void library.backups().then((found) => {
      if (wanted && found.ok)
        setBackups(found.value.filter((backup) => backup.project === project).sort((a, b) => b.at - a.at));
    });
    return () => {
      wanted = false;
    };
  }, [project]);
  return backups;
};

/** The snapshots of this project, each to be brought back. */
export const BackupSettings = (): ReactNode => {
  const { settings } = useWords();
  const numbers = useNumbers();
  const backups = useBackups();
  const { failure } = useTask();
  return (
    <section className="settings-part">
      <Title order={2}>{settings.backups}</Title>
      <Text size="sm" c="dimmed" mb="sm">
        {backups.length === 0 ? settings.backupsNone : settings.backupsLead}
      </Text>
      {failure !== null && <FailureNotice failure={failure} />}
      {backups.length > 0 && (
        <Table>
          <Table.Tbody>
            {backups.map(({ id, at, reason, bytes }) => (
              <Table.Tr key={id}>
                <Table.Td>{numbers.date(at)}</Table.Td>
                <Table.Td>{settings.backupReasons[reason]}</Table.Td>
                <Table.Td ta="end">{numbers.size(bytes)}</Table.Td>
                <Table.Td ta="end">
                  <CommandButton
                    command="restoreBackup"
                    label={settings.bringBack}
                    size="compact-sm"
                    aria-label={`${settings.bringBack}: ${numbers.date(at)}`}
                    choose={() => select({ backup: id })}
                  />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  );
};
