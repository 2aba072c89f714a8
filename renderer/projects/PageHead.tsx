import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { CommandButton } from '../commands/CommandButton.tsx';
import { useWords } from '../i18n/useWords.ts';

interface Props {
  readonly title: string;
  readonly lead?: string;
}

/** Head of a first page, with the way back to the start. */
export const PageHead = ({ title, lead }: Props): ReactNode => {
  const words = useWords();
  return (
    <header className="first-head">
      <CommandButton
        command="backToStart"
        label={words.common.back}
        variant="subtle"
        color="gray"
        size="compact-sm"
        ml={-8}
        mb="sm"
        leftSection={<IconArrowLeft size={16} aria-hidden="true" />}
      />
      <h1 className="first-title">{title}</h1>
      {lead !== undefined && <p className="first-lead">{lead}</p>}
    </header>
  );
};
