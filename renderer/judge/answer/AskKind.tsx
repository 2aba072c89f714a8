import { SegmentedControl } from '@mantine/core';
import { memo, type ReactNode, useDeferredValue } from 'react';
import type { QueryKind } from '../../../shared/model/query.ts';
import { commandOf } from '../../commands/registry.ts';
import { useKeyLabel } from '../../commands/useCommand.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../session/index.ts';

const kinds: readonly QueryKind[] = ['pair', 'triplet', 'odd', 'grid'];
const commands = { pair: 'askPair', triplet: 'askTriplet', odd: 'askOdd', grid: 'askGrid' } as const;

const KindLabel = ({ kind }: { readonly kind: QueryKind }): ReactNode => {
  const { judge } = useWords();
  return <span title={useKeyLabel(commands[kind]) ?? undefined}>{judge.kinds[kind]}</span>;
};

const Kinds = memo(({ chosen }: { readonly chosen: QueryKind }): ReactNode => {
  const words = useWords();
  return (
    <SegmentedControl
      size="xs"
      aria-label={words.judge.askKind}
      value={chosen}
      onChange={(value) => {
        const kind = kinds.find((candidate) => candidate === value);
        if (kind) commandOf(commands[kind]).run(performance.now());
      }}
      data={kinds.map((kind) => ({ value: kind, label: <KindLabel kind={kind} /> }))}
    />
  );
});
Kinds.displayName = 'Kinds';

/** Pairs, triplets, odd one out or a grid: may be switched at any time. Its mark, which measures the page, follows the items. */
export const AskKind = (): ReactNode => (
  <Kinds chosen={useDeferredValue(useSession((session) => session.project?.settings.ask ?? 'pair'))} />
);
