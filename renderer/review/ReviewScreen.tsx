// Room: The screen with every judgement: found again, changed in place, withdrawn.

import './review.css';
import { Group, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useMemo } from 'react';
import { CommandButton } from '../commands/CommandButton.tsx';
import { useWords } from '../i18n/useWords.ts';
import { useView } from '../navigation/view.ts';
import { session, useSession } from '../session/index.ts';
import type { ReviewRow } from '../session/state/session.ts';
import { ChangeDialog } from './change/ChangeDialog.tsx';
import { Filters } from './filter/Filters.tsx';
import { filterRows } from './filter/filter.ts';
import { JudgementList } from './JudgementList.tsx';
import { useContradicting } from './useContradicting.ts';
import { leaveReview, useReview } from './useReview.ts';
import { useWantedItems } from './useWantedItems.ts';

/** All judgements, read again whenever the log grows. */
const useRows = (): readonly ReviewRow[] => {
  const revision = useSession((state) => state.revision);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision means new rows.
  return useMemo(() => session().review(), [revision]);
};

const distinct = (rows: readonly ReviewRow[], of: (row: ReviewRow) => string): readonly string[] =>
  [...new Set(rows.map(of))].sort();

/** Every judgement there is: found, understood, changed in place. */
export const ReviewScreen = (): ReactNode => {
  const { review } = useWords();
  const rows = useRows();
  const filter = useReview((state) => state.filter);
  const items = useWantedItems(useView((view) => view.itemId));
  const contradicting = useContradicting(filter.only.has('contradictions'));
  const found = useMemo(() => filterRows(rows, filter, { items, contradicting }), [rows, filter, items, contradicting]);
  const strategies = useMemo(() => distinct(rows, ({ judgement }) => judgement.origin.strategy), [rows]);
  const annotators = useMemo(() => distinct(rows, ({ judgement }) => judgement.annotator), [rows]);
  useEffect(() => leaveReview, []);
  return (
    <div className="review">
      <header className="review-head">
        <Group justify="space-between">
          <Title order={1}>{review.title}</Title>
          <Group gap="xs">
            <CommandButton command="undo" size="sm" variant="subtle" color="gray" />
            <CommandButton command="redo" size="sm" variant="subtle" color="gray" />
          </Group>
        </Group>
        <Text c="dimmed">{review.lead}</Text>
        {rows.length > 0 && <Filters strategies={strategies} annotators={annotators} />}
        <Text size="sm" c="dimmed" className="akin-numbers">
          {rows.length === 0 ? review.none : found.length === 0 ? review.noneFound : review.found(found.length)}
        </Text>
      </header>
      {rows.length === 0 ? (
        <div className="review-empty">
          <CommandButton command="goJudge" variant="filled" />
        </div>
      ) : (
        <JudgementList rows={found} />
      )}
      <ChangeDialog />
    </div>
  );
};
