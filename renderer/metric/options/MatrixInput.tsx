import { Group, NativeSelect, Stack, Text } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { learnerNames } from '../../../shared/learners/learner.ts';
import type { MatrixOrigin } from '../../../shared/model/project.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import type { Described } from '../../i18n/options.ts';
import { useNumbers, useWords } from '../../i18n/useWords.ts';
import { library } from '../../library/index.ts';
import { useSession } from '../../session/index.ts';
import type { MetricSummary } from '../../workers/finder/finder-api.ts';
import { useMetricChoice } from '../metricChoice.ts';
import { mostMatrixFeatures } from './takesMatrix.ts';

/** Earlier metrics offered; more would make the list too long to choose from. */
const offered = 40;

const useMetrics = (): readonly MetricSummary[] => {
  const project = useSession((state) => state.project?.id ?? null);
  const snapshot = useSession((state) => state.snapshot?.id ?? null);
  const [metrics, setMetrics] = useState<readonly MetricSummary[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new snapshot is a new metric to choose from.
  useEffect(() => {
    let wanted = true;
    if (project !== null) {
      library.metrics(project, offered).then(
        (found) => {
          if (wanted) setMetrics(found);
        },
        // What looks things up goes with the project, and so does this form.
        () => undefined,
      );
    }
    return () => {
      wanted = false;
    };
  }, [project, snapshot]);
  return metrics;
};

const useTitle = (): ((told: MetricSummary) => string) => {
  const words = useWords();
  const numbers = useNumbers();
  const titleOf = (learner: string): string =>
    learnerNames.flatMap((name) => (name === learner ? words.learners[name].title : []))[0] ?? learner;
  return ({ at, learner, judgements }) =>
    `${numbers.date(at)}, ${titleOf(learner)}, ${words.common.judgements(judgements)}`;
};

/** The ways to a matrix, and away from it: a file, or a metric learned before. */
const Sources = ({ label }: { readonly label: string }): ReactNode => {
  const { metric } = useWords();
  const title = useTitle();
  const metrics = useMetrics();
  const chosen = useMetricChoice((choice) => choice.chosen?.id ?? '');
  useEffect(() => useMetricChoice.setState({ chosen: metrics[0] ?? null }), [metrics]);
  return (
    <Stack gap="xs" mt="xs" align="start">
      {metrics.length > 0 && (
        <Group gap="sm" align="end">
          <NativeSelect
            size="sm"
            label={metric.matrixMetric}
            aria-label={`${label}: ${metric.matrixMetric}`}
            value={chosen}
            data={metrics.map((told) => ({ value: told.id, label: title(told) }))}
            onChange={({ currentTarget: { value } }) =>
              useMetricChoice.setState({ chosen: metrics.find(({ id }) => id === value) ?? null })
            }
          />
          <CommandButton command="matrixFromMetric" label={metric.matrixTake} size="sm" />
        </Group>
      )}
      <Group gap="sm">
        <CommandButton command="matrixFromFile" label={metric.matrixFile} size="sm" />
        <CommandButton command="removeMatrix" label={metric.matrixRemove} size="sm" />
      </Group>
    </Stack>
  );
};

interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** The size of a matrix among the options; null when the option is none. */
const matrixSize = (value: unknown): Size | null => {
  if (!Array.isArray(value)) return null;
  const [first] = value;
  return Array.isArray(first) ? { rows: value.length, columns: first.length } : null;
};

const Given = ({ size, origin }: { readonly size: Size; readonly origin: MatrixOrigin | undefined }): ReactNode => {
  const { metric } = useWords();
  const numbers = useNumbers();
  const from =
    origin === undefined ? null : 'file' in origin ? origin.file : metric.matrixOf(numbers.date(origin.metric));
  return (
    <Text size="sm" aria-live="polite" className="akin-numbers" fw={600} data-matrix>
      {metric.matrixGiven(numbers.whole(size.rows), numbers.whole(size.columns), from)}{' '}
      {origin?.raised && metric.matrixRaised}
    </Text>
  );
};

interface Props {
  readonly described: Described;
  readonly value: unknown;
  /** `learner.key`, under which its origin is kept. */
  readonly place: string;
  /** What the option is when it is no matrix. */
  readonly children: ReactNode;
}

/** An option that may be a matrix: then its size and origin stand where the simpler choice was. */
export const MatrixInput = ({ described, value, place, children }: Props): ReactNode => {
  const origin = useSession((state) => state.project?.settings.origins?.[place]);
  const features = useSession((state) => state.project?.features.length ?? 0);
  const { metric } = useWords();
  const numbers = useNumbers();
  const size = matrixSize(value);
  return (
    <fieldset className="option-bounds">
      <legend>{described.label}</legend>
      <p className="learner-summary">{described.help}</p>
      {size === null ? children : <Given size={size} origin={origin} />}
      {features > mostMatrixFeatures ? (
        <Text size="sm" c="dimmed">
          {metric.matrixTooMany(numbers.whole(mostMatrixFeatures), numbers.whole(features))}
        </Text>
      ) : (
        <Sources label={described.label} />
      )}
    </fieldset>
  );
};
