import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { featureName } from '../i18n/featureName.ts';
import { useNumbers, useSentences, useWords } from '../i18n/useWords.ts';
import { useSession } from '../session/index.ts';
import type { MetricSnapshot } from '../workers/metric-snapshot.ts';

const most = 10;

/** Which features the learned distance listens to. */
export const Weights = ({ snapshot }: { readonly snapshot: MetricSnapshot }): ReactNode => {
  const { metric } = useWords();
  const numbers = useNumbers();
  const told = useSentences();
  const sources = useSession((session) => session.project?.features);
  const sorted = [...snapshot.weights].sort((a, b) => b.weight - a.weight);
  const top = sorted[0]?.weight ?? 1;
  const learned = snapshot.chosen !== 'euclidean';
  const shown = learned ? sorted.slice(0, most) : [];
  const nameOf = (feature: string): string => {
    const source = sources?.find(({ name }) => name === feature);
    return source ? featureName(source, told) : feature;
  };
  return (
    <section className="metric-part">
      <Title order={2}>{metric.weightsTitle}</Title>
      <Text size="sm" c="dimmed" mb="sm">
        {learned ? metric.weightsLead : metric.weightsEqual}
      </Text>
      <ol className="weights akin-numbers">
        {shown.map(({ feature, weight }) => (
          <li key={feature}>
            <span className="weight-name" title={nameOf(feature)}>
              {nameOf(feature)}
            </span>
            <span className="weight-track" aria-hidden="true">
              <span className="weight-bar" style={{ width: `${(100 * weight) / Math.max(top, 1e-12)}%` }} />
            </span>
            <span className="weight-value">{numbers.percent(weight)}</span>
          </li>
        ))}
      </ol>
      {shown.length > 0 && sorted.length > most && (
        <Text size="sm" c="dimmed">
          {metric.weightsMore(sorted.length - most)}
        </Text>
      )}
    </section>
  );
};
