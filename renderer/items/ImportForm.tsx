import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Outcome } from '../../shared/model/outcome.ts';
import type { Project } from '../../shared/model/project.ts';
import { CommandButton } from '../commands/CommandButton.tsx';
import { FailureNotice } from '../design/FailureNotice.tsx';
import { useWork } from '../design/useWork.ts';
import { WorkNotice } from '../design/WorkNotice.tsx';
import { openImported } from '../projects/opening.ts';
import { PageHead } from '../projects/PageHead.tsx';
import type { Work } from '../session/library.ts';
import { useWords } from '../words/useWords.ts';

interface Props {
  readonly suggestedName: string;
  readonly importAs: (name: string, work: Work) => Promise<Outcome<Project>>;
  readonly children: ReactNode;
}

/** The last step of an import: a name, the start, its progress, and what went wrong if it did. */
export const ImportForm = ({ suggestedName, importAs, children }: Props): ReactNode => {
  const words = useWords();
  const [name, setName] = useState(suggestedName);
  const { running, failure, run } = useWork();
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
        <WorkNotice running={running} />
      )}
    </form>
  );
};
