import type { ReactNode } from 'react';
import { Area, CartesianGrid, ComposedChart, Legend, Line, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { useNumbers, useWords } from '../../i18n/useWords.ts';
import type { Plotted } from './plotted.ts';

/** The axis begins at the tenth below everything drawn, and at 0.5 if all is better than guessing. */
const lowestTick = (points: readonly Plotted[]): number => {
  const values = points.flatMap(({ auc, euclideanAuc, accuracy, low }) => [auc, euclideanAuc, accuracy, low]);
  const least = values.reduce<number>((low, value) => (value === null ? low : Math.min(low, value)), 0.5);
  return Math.max(0, Math.floor(least * 10) / 10);
};

const ticksFrom = (lowest: number): number[] =>
  Array.from({ length: Math.round((1 - lowest) * 10) + 1 }, (_, i) => Math.round((lowest + i / 10) * 10) / 10);

/** The curve as lines. Loaded and drawn after the rest of the screen: the chart library takes its time for both. */
const CurveChart = ({ points }: { readonly points: readonly Plotted[] }): ReactNode => {
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

export default CurveChart;
