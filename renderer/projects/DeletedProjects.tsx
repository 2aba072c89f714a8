import { Title } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import type { ListedBackup } from '../../shared/contract/shell.ts';
import type { Project } from '../../shared/model/project.ts';
import { CommandButton } from '../commands/CommandButton.tsx';
import { select } from '../commands/selection.ts';
import { useNumbers, useWords } from '../i18n/useWords.ts';
import { library } from '../library/index.ts';
import { deletedOnes } from './deleted.ts';

/** Projects that were deleted, as far as a backup of them is kept: each can be brought back. */
export const DeletedProjects = ({ projects }: { readonly projects: readonly Project[] }): ReactNode => {
  const words = useWords();
  const numbers = useNumbers();
  const [backups, setBackups] = useState<readonly ListedBackup[]>([]);
  useEffect(() => {
    let wanted = true;
    void library.backups().then((found) => {
      if (wanted && found.ok) setBackups(deletedOnes(found.value, new Set(projects.map(({ id }) => id))));
    });
    return () => {
      wanted = false;
    };
  }, [projects]);
  if (backups.length === 0) return null;
  return (
    <section className="first-recent">
      <Title order={2} mb="sm">
        {words.first.deleted}
      </Title>
      <ul className="deleted-list">
        {backups.map(({ id, name, at, bytes }) => (
          <li key={id} className="deleted-row">
            <div className="deleted-what">
              {name !== null && <span className="project-name">{name}</span>}
              <span className="project-about akin-numbers">
                {words.first.deletedBackup(numbers.date(at), numbers.size(bytes))}
              </span>
            </div>
            <CommandButton
              command="restoreBackup"
              label={words.settings.bringBack}
              size="compact-sm"
              aria-label={`${words.settings.bringBack}: ${name ?? numbers.date(at)}`}
              choose={() => select({ backup: id })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
};
