import { SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import type { QueryKind } from '../../shared/model/query.ts';
import { session, useSession } from '../session/index.ts';
import { useWords } from '../words/useWords.ts';

const kinds: readonly QueryKind[] = ['pair', 'triplet', 'odd', 'grid'];

/** Pairs, triplets, odd one out or a grid: may be switched at any time. */
export const AskKind = (): ReactNode => {
  const words = useWords();
  const ask = useSession((session) => session.project?.settings.ask ?? 'pair');
  return (
    <SegmentedControl
      size="xs"
      aria-label={words.judge.askKind}
      value={ask}
      onChange={(value) => {
        const kind = kinds.find((candidate) => candidate === value);
        if (kind) void session().updateSettings({ ask: kind });
      }}
      data={kinds.map((kind) => ({ value: kind, label: words.judge.kinds[kind] }))}
    />
  );
};
