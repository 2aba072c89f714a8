import { SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import type { QueryKind } from '../../shared/model/query.ts';
import { commandOf } from '../commands/table.ts';
import { useKeyLabel } from '../commands/useCommand.ts';
import { useSession } from '../session/index.ts';
import { useWords } from '../words/useWords.ts';

const kinds: readonly QueryKind[] = ['pair', 'triplet', 'odd', 'grid'];
const commands = { pair: 'askPair', triplet: 'askTriplet', odd: 'askOdd', grid: 'askGrid' } as const;

const KindLabel = ({ kind }: { readonly kind: QueryKind }): ReactNode => {
  const { judge } = useWords();
  return <span title={useKeyLabel(commands[kind]) ?? undefined}>{judge.kinds[kind]}</span>;
};

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
        if (kind) commandOf(commands[kind]).run(performance.now());
      }}
      data={kinds.map((kind) => ({ value: kind, label: <KindLabel kind={kind} /> }))}
    />
  );
};
