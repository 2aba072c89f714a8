import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { CommandIcon } from '../../commands/CommandIcon.tsx';
import { fieldsOf } from '../../content/fields.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../session/index.ts';
import { draftOf, useDraft } from '../answer/draft.ts';
import { fieldsAtATime } from './field-pages.ts';

/** Which fields the cards of a grid show, and the way to the others; nothing where all fit. */
export const FieldPages = ({ ticket }: { readonly ticket: number }): ReactNode => {
  const { judge } = useWords();
  const count = useSession(({ project }) =>
    project?.itemKind === 'record' ? fieldsOf(project.columns, project.settings).length : 0,
  );
  const from = useDraft((draft) => draftOf(draft, ticket).from);
  if (count <= fieldsAtATime) return null;
  return (
    <div className="grid-fields">
      <CommandIcon command="scrollUp" icon={IconChevronLeft} size="sm" />
      <span className="akin-numbers" aria-live="polite">
        {judge.fieldPage(from + 1, Math.min(count, from + fieldsAtATime), count)}
      </span>
      <CommandIcon command="scrollDown" icon={IconChevronRight} size="sm" />
    </div>
  );
};
