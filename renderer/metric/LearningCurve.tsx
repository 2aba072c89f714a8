import { Table, Text, Title } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { Area, CartesianGrid, ComposedChart, Legend, Line, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { useSession } from '../session/index.ts';
import type { CurvePoint } from '../session/session.ts';
import { useNumbers, useWords } from '../words/useWords.ts';

interface Plotted extends CurvePoint {
  readonly band: readonly [number, number] | null;
}

const plottedOf = (curve: readonly CurvePoint[]): readonly Plotted[] =>
  curve.map((point) => ({
    ...point,
    band: point.low === null || point.high === null ? null : [point.low, point.high],
  }));

/** The axis begins at the tenth below everything drawn, and at 0.5 if all is better than guessing. */
const lowestTick = (points: readonly Plotted[]): number => {
  const values = points.flatMap(({ auc, euclideanAuc, accuracy, low }) => [auc, euclideanAuc, accuracy, low]);
  const least = values.reduce<number>((low, value) => (value === null ? low : Math.min(low, value)), 0.5);
  return Math.max(0, Math.floor(least * 10) / 10);
};

const ticksFrom = (lowest: number): number[] =>
  Array.from({ length: Math.round((1 - lowest) * 10) + 1 }, (_, i) => Math.round((lowest + i / 10) * 10) / 10);

const Chart = ({ points }: { readonly points: readonly Plotted[] }): ReactNode => {
  const { metric } = useWords();
  const numbers = useNumbers();
  const lowest = lowestTick(points);
  // A lone point draws no line: few of them are drawn as dots.
  const dots = points.length < 12 ? { r: 3 } : false;
  const text = { fill: 'var(--akin-quiet)', fontSize: 12 };
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart data={[...points]} margin={{ top: 8, right: 12, bottom: 4, left: -12 }} accessibilityLayer={false}>
        <CartesianGrid stroke="var(--akin-line)" vertical={false} />
        <XAxis
          dataKey="judgements"
          type="number"
          domain={['dataMin', 'dataMax']}
          tick={text}
          stroke="var(--akin-line)"
        />
        <YAxis
          domain={[lowest, 1]}
          ticks={ticksFrom(lowest)}
          tick={text}
          stroke="var(--akin-line)"
          tickFormatter={(value: number) => numbers.fixed(value, 1)}
        />
        <Area
          dataKey="band"
          name={metric.curveBand}
          stroke="none"
          fill="var(--akin-similar)"
          fillOpacity={0.13}
          isAnimationActive={false}
          connectNulls
        />
        <Line
          dataKey="auc"
          name={metric.curveLearned}
          stroke="var(--akin-similar)"
          strokeWidth={2.5}
          dot={dots}
          isAnimationActive={false}
          connectNulls
        />
        <Line
          dataKey="euclideanAuc"
          name={metric.curveEuclidean}
          stroke="var(--akin-series-2)"
          strokeWidth={2}
          strokeDasharray="6 4"
          dot={dots}
          isAnimationActive={false}
          connectNulls
        />
        <Line
          dataKey="accuracy"
          name={metric.curveAudit}
          stroke="var(--akin-different)"
          strokeWidth={2}
          strokeDasharray="1 4"
          strokeLinecap="round"
          dot={dots}
          isAnimationActive={false}
          connectNulls
        />
        <Legend
          iconType="plainline"
          wrapperStyle={{ fontSize: 13 }}
          formatter={(name: string) => <span className="curve-name">{name}</span>}
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
};

const CurveTable = ({ points }: { readonly points: readonly Plotted[] }): ReactNode => {
  const { metric } = useWords();
  const numbers = useNumbers();
  const cell = (value: number | null): string => (value === null ? '–' : numbers.fixed(value, 3));
  return (
    <details className="curve-details">
      <summary>{metric.curveTable}</summary>
      <Table className="akin-numbers">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{metric.curveAxis}</Table.Th>
            <Table.Th>{metric.curveLearned}</Table.Th>
            <Table.Th>{metric.curveEuclidean}</Table.Th>
            <Table.Th>{metric.curveAudit}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {points.map((point) => (
            <Table.Tr key={point.judgements}>
              <Table.Td>{numbers.whole(point.judgements)}</Table.Td>
              <Table.Td>{cell(point.auc)}</Table.Td>
              <Table.Td>{cell(point.euclideanAuc)}</Table.Td>
              <Table.Td>{cell(point.accuracy)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </details>
  );
};

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
            <Chart points={points} />
          </div>
          <CurveTable points={points} />
        </>
      )}
    </section>
  );
};
