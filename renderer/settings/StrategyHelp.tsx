import type { ReactNode } from 'react';
import type { ProjectSettings } from '../../shared/model/project.ts';
import { worthOf } from '../../shared/sampling/measured.ts';
import { approachFor } from '../../shared/sampling/strategies/learner-approach.ts';
import { strategyNames } from '../../shared/sampling/strategy.ts';
import { useNumbers, useWords } from '../i18n/useWords.ts';

type Props = Pick<ProjectSettings, 'ask' | 'strategy' | 'learner'>;

/** What the chosen strategy asks, and what that was worth where it was measured: on pairs, with the learner chosen. */
export const StrategyHelp = ({ ask, strategy, learner }: Props): ReactNode => {
  const { adaptiveSummaries, strategySummaries, strategyWorth, learners } = useWords();
  const { fixed, whole } = useNumbers();
  const name = strategyNames.find((known) => known === strategy);
  const adaptive = adaptiveSummaries[ask === 'pair' ? approachFor(learner) : 'triplets'];
  const summary = name === 'default' ? adaptive : name && strategySummaries[name];
  const worth = ask === 'pair' ? worthOf(strategy, learner) : null;
  const title = Object.entries(learners).find(([known]) => known === learner)?.[1].title;
  return (
    <>
      {summary}
      {worth &&
        title &&
        ` ${strategyWorth(fixed(worth.ratio, 2), fixed(worth.low, 2), fixed(worth.high, 2), whole(worth.tasks), title)}`}
    </>
  );
};
