import type { ReactNode } from 'react';
import type { TrainedRow } from '../../shared/evaluation/training/memory.ts';
import { useNumbers, useWords } from '../i18n/useWords.ts';
import type { MetricSnapshot } from '../workers/metric-snapshot.ts';

interface FigureProps {
  readonly name: string;
  readonly value: string;
  readonly about: readonly string[];
}

const Figure = ({ name, value, about }: FigureProps): ReactNode => (
  <div className="figure">
    <dt>{name}</dt>
    <dd className="figure-value">{value}</dd>
    {about.map((line) => (
      <dd key={line} className="figure-about">
        {line}
      </dd>
    ))}
  </div>
);

const rowOf = (snapshot: MetricSnapshot, learner: string): TrainedRow | undefined =>
  snapshot.rows.find((row) => row.learner === learner);

/** The few numbers that answer "how good is it?", each beside Euclidean distance. */
export const Figures = ({ snapshot }: { readonly snapshot: MetricSnapshot }): ReactNode => {
  const words = useWords();
  const numbers = useNumbers();
  const { metric } = words;
  const chosen = rowOf(snapshot, snapshot.chosen);
  const euclidean = rowOf(snapshot, 'euclidean');
  const audit = chosen?.audit ?? null;
  const { threshold } = snapshot.metric;
  const reason = snapshot.code === undefined ? snapshot.because : metric.reasons[snapshot.code];
  const beside = (value: string | null): readonly string[] => (value === null ? [] : [metric.euclideanBeside(value)]);
  const auc = chosen?.crossValidatedAuc ?? null;
  const plainAuc = euclidean?.crossValidatedAuc ?? null;
  const plainAudit = euclidean?.audit ?? null;
  return (
    <dl className="figures akin-numbers">
      <Figure
        name={metric.inForceTitle}
        value={words.learners[snapshot.chosen].title}
        about={[...(snapshot.beatsEuclidean ? [metric.verdict.beats] : []), reason]}
      />
      <Figure
        name={metric.auditAccuracy}
        value={audit === null ? '–' : numbers.percent(audit.accuracy)}
        about={
          audit === null
            ? [metric.auditNone]
            : [
                metric.interval(numbers.percent(audit.low), numbers.percent(audit.high)),
                metric.auditAbout(audit.count),
                ...beside(plainAudit === null ? null : numbers.percent(plainAudit.accuracy)),
              ]
        }
      />
      <Figure
        name={metric.auc}
        value={auc === null ? '–' : numbers.fixed(auc, 3)}
        about={beside(plainAuc === null ? null : numbers.fixed(plainAuc, 3))}
      />
      <Figure
        name={metric.threshold}
        value={threshold === null || threshold < 0 ? '–' : numbers.short(threshold)}
        about={[threshold !== null && threshold < 0 ? metric.thresholdNone : metric.thresholdAbout]}
      />
    </dl>
  );
};
