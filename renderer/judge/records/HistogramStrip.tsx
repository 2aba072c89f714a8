import { memo, type ReactNode } from 'react';
import { type ColumnHistogram, placeOf } from './column-histogram.ts';

const width = 112;
const inset = 5;
const floor = 17;

const barsPath = (bars: readonly number[]): string => {
  const step = (width - 2 * inset) / bars.length;
  return bars
    .map(
      (height, i) =>
        `M${(inset + i * step).toFixed(1)} ${floor}v${(-height * 11).toFixed(1)}h${step.toFixed(1)}V${floor}`,
    )
    .join('');
};

const paths = new WeakMap<ColumnHistogram, string>();

const pathOf = (histogram: ColumnHistogram): string => {
  const known = paths.get(histogram);
  if (known !== undefined) return known;
  const path = barsPath(histogram.bars);
  paths.set(histogram, path);
  return path;
};

/** Pointing down for the first value, up for the second, a line for a third: told apart by shape. */
const markers = ['M-4 0h8l-4 6z', 'M-4 7h8l-4 -6z', 'M-1 0h2v7h-2z'];

interface Props {
  readonly histogram: ColumnHistogram;
  readonly values: readonly (number | null)[];
}

/** A small picture of a whole column and where each item lies in it. The numbers beside it say the same. */
export const HistogramStrip = memo(
  ({ histogram, values }: Props): ReactNode => (
    <svg className="strip" width={width} height="26" viewBox={`0 0 ${width} 26`} aria-hidden="true">
      <path className="strip-bars" d={pathOf(histogram)} />
      <path className="strip-line" d={`M${inset} ${floor}h${width - 2 * inset}`} />
      {values.map((value, i) => {
        if (value === null) return null;
        const x = inset + placeOf(histogram, value) * (width - 2 * inset);
        const key = markers[i % 3];
        return (
          <path
            key={key}
            className="strip-mark"
            data-mark={i}
            d={markers[i % 3]}
            transform={`translate(${x.toFixed(1)} ${i === 1 ? floor + 1 : floor - 8})`}
          />
        );
      })}
    </svg>
  ),
);
HistogramStrip.displayName = 'HistogramStrip';
