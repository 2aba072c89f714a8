// Room: The learning curve, as a chart and as a table.

import { Text, Title } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useMemo } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../session/index.ts';
import { CurveTable } from './CurveTable.tsx';
import { plottedOf } from './plotted.ts';

const CurveChart = lazy(() => import('./CurveChart.tsx'));

/** How the metric got better, with the interval that the audits allow. */
export const LearningCurve = (): ReactNode => {
  const { metric } = useWords();
  const curve = useSession((session) => session.curve);
  const points = useMemo(
    () => plottedOf(curve.filter(({ auc, accuracy }) => auc !== null || accuracy !== null)),
    [curve],
  );
  return (
    <section className="metric-part">
      <Title order={2}>{metric.curveTitle}</Title>
      <Text size="sm" c="dimmed" mb="sm">
        {metric.curveLead}
      </Text>
      {points.length < 2 ? (
        <Text>{metric.curveTooShort}</Text>
      ) : (
        <>
          <div className="curve" role="img" aria-label={metric.curveTitle}>
            <Suspense fallback={null}>
              <CurveChart points={points} />
            </Suspense>
          </div>
          <CurveTable points={points} />
        </>
      )}
    </section>
  );
};
