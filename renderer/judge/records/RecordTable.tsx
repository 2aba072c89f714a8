// Room: Records field by field, and where each value lies in its column.

import './record.css';
import { memo, type ReactNode, useMemo } from 'react';
import { defaultSettings } from '../../../shared/model/project.ts';
import { decimalsOf, differingOf, type Field, fieldsOf, numberOf } from '../../content/fields.ts';
import { useNumbers, useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../session/index.ts';
import { useMarks } from '../answer/marks.ts';
import type { ShownItem } from '../shown-item.ts';
import type { ColumnHistogram } from './column-histogram.ts';
import { HistogramStrip } from './HistogramStrip.tsx';
import { useColumnHistograms } from './useColumnHistograms.ts';

const valuesOf = (shown: readonly ShownItem[], index: number): readonly (string | null)[] =>
  shown.map(({ item }) => (item.content.kind === 'record' ? (item.content.values[index] ?? null) : null));

const Value = ({ value, decimals }: { readonly value: string | null; readonly decimals: number }): ReactNode => {
  const words = useWords();
  const numbers = useNumbers();
  if (value === null) return <span className="record-missing">{words.common.missing}</span>;
  const number = decimals >= 0 ? numberOf(value) : null;
  return number === null ? value : numbers.fixed(number, decimals);
};

/** The difference of the two values of a pair, signed; nothing for three items, or where one is missing. */
const Difference = ({ values, decimals }: { values: readonly (string | null)[]; decimals: number }): ReactNode => {
  const numbers = useNumbers();
  if (values.length !== 2) return null;
  const [left, right] = values.map(numberOf);
  if (left == null || right == null || left === right) return null;
  const by = right - left;
  return `${by > 0 ? '+' : '−'}${numbers.fixed(Math.abs(by), decimals)}`;
};

interface RowProps {
  readonly field: Field;
  /** Stands above the field when a new group begins with it. */
  readonly heading: string;
  readonly shown: readonly ShownItem[];
  readonly marks: boolean;
  readonly histogram: ColumnHistogram | null;
}

const Row = ({ field, heading, shown, marks, histogram }: RowProps): ReactNode => {
  const words = useWords();
  const values = valuesOf(shown, field.index);
  const numeric = field.kind === 'number';
  const decimals = numeric ? decimalsOf(values) : -1;
  const differing = differingOf(
    values,
    shown.findIndex(({ role }) => role === 'anchor'),
  );
  const anyDiffers = differing.includes(true);
  return (
    <>
      {heading !== '' && (
        <tr className="record-group">
          <th colSpan={shown.length + 1} scope="rowgroup">
            {heading}
          </th>
          {/* Not spanned: in a narrow window these columns are not there. */}
          <td className="record-extra" />
          {shown.length === 2 && marks && <td className="record-extra" />}
        </tr>
      )}
      <tr className="record-row" data-differs={marks && anyDiffers ? '' : undefined}>
        <th scope="row">
          {field.name}
          {marks && anyDiffers && <span className="akin-hidden">, {words.judge.differs}</span>}
        </th>
        {shown.map(({ role }, i) => {
          const value = values[i] ?? null;
          const marked = marks && differing[i] === true;
          return (
            <td key={role} data-kind={field.kind} data-marked={marked ? '' : undefined} dir="auto">
              <Value value={value} decimals={decimals} />
            </td>
          );
        })}
        <td className="record-extra">
          {numeric && histogram !== null && <HistogramStrip histogram={histogram} values={values.map(numberOf)} />}
        </td>
        {shown.length === 2 && marks && (
          <td className="record-extra record-difference">
            {numeric && <Difference values={values} decimals={decimals} />}
          </td>
        )}
      </tr>
    </>
  );
};

/** Records side by side, field by field. */
export const RecordTable = memo(({ shown }: { readonly shown: readonly ShownItem[] }): ReactNode => {
  const words = useWords();
  const columns = useSession((session) => session.project?.columns);
  const settings = useSession((session) => session.project?.settings);
  const fields = useMemo(() => fieldsOf(columns ?? [], settings ?? defaultSettings), [columns, settings]);
  const marks = useMarks();
  const histograms = useColumnHistograms();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable without a mouse.
    <section className="record" data-scroll="" tabIndex={0} aria-label={words.common.kind.record}>
      <table className="record-table akin-numbers" data-difference={shown.length === 2 && marks ? '' : undefined}>
        <thead>
          <tr>
            <th scope="col">{words.judge.field}</th>
            {shown.map(({ role }) => (
              <th key={role} scope="col" data-role={role}>
                {words.judge[role]}
              </th>
            ))}
            <th scope="col">{words.judge.inWhole}</th>
            {shown.length === 2 && marks && <th scope="col">{words.judge.difference}</th>}
          </tr>
        </thead>
        <tbody>
          {fields.map((field, i) => (
            <Row
              key={field.name}
              heading={field.group === (fields[i - 1]?.group ?? '') ? '' : field.group}
              field={field}
              shown={shown}
              marks={marks}
              histogram={histograms.get(field.name) ?? null}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
});
RecordTable.displayName = 'RecordTable';
