import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Project } from '../../../shared/model/project.ts';
import type { Outcome } from '../../../shared/model/result.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { useWords } from '../../i18n/useWords.ts';
import type { TaskContext } from '../../library/library.ts';
import { FailureNotice } from '../../work/FailureNotice.tsx';
import { useTask } from '../../work/long-task.ts';
import { TaskNotice } from '../../work/TaskNotice.tsx';
import { openImported } from '../opening.ts';
import { PageHead } from '../PageHead.tsx';

interface Props {
  readonly suggestedName: string;
  readonly importAs: (name: string, work: TaskContext) => Promise<Outcome<Project>>;
  readonly children: ReactNode;
}

/** The last step of an import: a name, the start, its progress, and what went wrong if it did. */
export const ImportForm = ({ suggestedName, importAs, children }: Props): ReactNode => {
  const words = useWords();
  const [name, setName] = useState(suggestedName);
  const { running, failure, run } = useTask();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() !== '') void run(async (work) => openImported(await importAs(name.trim(), work)));
  };
  return (
    <form className="first-inner" onSubmit={submit}>
      <PageHead title={words.wizard.title} />
      {failure !== null && <FailureNotice failure={failure} />}
      <TextInput
        label={words.wizard.nameLabel}
        maw="26rem"
        mb="lg"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {children}
      {running === null ? (
        <Group mt="lg">
          <Button type="submit" disabled={name.trim() === ''}>
            {words.wizard.import}
          </Button>
          <CommandButton command="newProject" label={words.wizard.choose} />
        </Group>
      ) : (
        <TaskNotice running={running} />
      )}
    </form>
  );
};
