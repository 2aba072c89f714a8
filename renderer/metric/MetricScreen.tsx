// Room: The screen that says how good the metric is, what it weighs, and whether one may stop.

import './metric.css';
import { Alert, Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { CommandButton } from '../commands/CommandButton.tsx';
import { useNumbers, useWords } from '../i18n/useWords.ts';
import { useSession } from '../session/index.ts';
import { FailureNotice } from '../work/FailureNotice.tsx';
import type { MetricSnapshot } from '../workers/metric-snapshot.ts';
import { LearningCurve } from './curve/LearningCurve.tsx';
import { Figures } from './Figures.tsx';
import { FitNotes } from './FitNotes.tsx';
import { LearnerChoice } from './LearnerChoice.tsx';
import { LearnerTable } from './LearnerTable.tsx';
import { StopPanel } from './StopPanel.tsx';
import { Weights } from './Weights.tsx';

/** Why the last training came to nothing; the earlier metric stays in force meanwhile. */
const TrainingFailure = (): ReactNode => {
  const training = useSession((session) => session.training);
  return training.state === 'failed' ? <FailureNotice failure={training.failure} /> : null;
};

const Nothing = (): ReactNode => {
  const { metric } = useWords();
  return (
    <div className="screen-inner metric-nothing">
      <TrainingFailure />
      <Title order={1}>{metric.noneTitle}</Title>
      <Text maw="34rem">{metric.noneBody}</Text>
      <Group>
        <CommandButton command="goJudge" label={metric.toJudge} variant="filled" />
        <CommandButton command="refit" />
      </Group>
    </div>
  );
};

const Learned = ({ snapshot }: { readonly snapshot: MetricSnapshot }): ReactNode => {
  const words = useWords();
  const numbers = useNumbers();
  const { metric } = words;
  return (
    <div className="screen-inner">
      <Group justify="space-between" align="start" mb="md">
        <div>
          <Title order={1}>{metric.title}</Title>
          <Text c="dimmed" className="akin-numbers">
            {metric.from(words.common.judgements(snapshot.judgements), numbers.date(snapshot.at))}
          </Text>
        </div>
        <Group gap="xs">
          <CommandButton command="cancelTraining" size="sm" variant="subtle" />
          <CommandButton command="refit" size="sm" />
        </Group>
      </Group>
      <TrainingFailure />
      {!snapshot.beatsEuclidean && (
        <Alert color="ochre" title={metric.verdict.loses} mt="md">
          {metric.verdict.losesBody}
        </Alert>
      )}
      <Figures snapshot={snapshot} />
      <StopPanel />
      <div className="metric-columns">
        <LearningCurve />
        <Weights snapshot={snapshot} />
      </div>
      <FitNotes snapshot={snapshot} />
      <LearnerTable snapshot={snapshot} />
      <LearnerChoice />
    </div>
  );
};

/** What was learned and how good it is, honestly. */
export const MetricScreen = (): ReactNode => {
  const snapshot = useSession((session) => session.snapshot);
  return <div className="screen">{snapshot === null ? <Nothing /> : <Learned snapshot={snapshot} />}</div>;
};
