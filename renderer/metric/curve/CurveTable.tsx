import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { useNumbers, useWords } from '../../i18n/useWords.ts';
import type { Plotted } from './plotted.ts';

/** The curve in numbers, for whoever does not see lines. */
export const CurveTable = ({ points }: { readonly points: readonly Plotted[] }): ReactNode => {
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
