import { Badge, Table, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { TrainedRow } from '../../shared/evaluation/training/memory.ts';
import { useNumbers, useSentences, useWords } from '../i18n/useWords.ts';
import type { MetricSnapshot } from '../workers/metric-snapshot.ts';

const Result = ({ row }: { readonly row: TrainedRow }): ReactNode => {
  const { metric } = useWords();
  const told = useSentences();
  if (row.failure !== null) return told(row.failure.what);
  if (row.report === null) return '–';
  return row.report.converged ? metric.converged : metric.notConverged(told(row.report.reason));
};

const Row = ({ row, chosen }: { readonly row: TrainedRow; readonly chosen: boolean }): ReactNode => {
  const words = useWords();
  const numbers = useNumbers();
  const { audit, report } = row;
  const { title, summary } = words.learners[row.learner];
  return (
    <Table.Tr data-chosen={chosen ? '' : undefined}>
      <Table.Th scope="row">
        {title}{' '}
        {chosen && (
          <Badge size="sm" variant="light">
            {words.metric.inForce}
          </Badge>
        )}
        <div className="learner-summary">{summary}</div>
      </Table.Th>
      <Table.Td>
        {audit === null ? (
          '–'
        ) : (
          <>
            {numbers.percent(audit.accuracy)}
            <div className="learner-summary">
              {words.metric.interval(numbers.percent(audit.low), numbers.percent(audit.high))}
            </div>
          </>
        )}
      </Table.Td>
      <Table.Td>
        {row.crossValidatedAuc === null ? '–' : numbers.fixed(row.crossValidatedAuc, 3)}
        {row.aucStandardError !== null && (
          <div className="learner-summary">± {numbers.fixed(row.aucStandardError, 3)}</div>
        )}
      </Table.Td>
      <Table.Td>{report === null ? '–' : numbers.whole(report.iterations)}</Table.Td>
      <Table.Td>{report === null ? '–' : numbers.short(report.seconds, 2)}</Table.Td>
      <Table.Td>
        <Result row={row} />
      </Table.Td>
    </Table.Tr>
  );
};

/** Every learner that the answers allowed, side by side. */
export const LearnerTable = ({ snapshot }: { readonly snapshot: MetricSnapshot }): ReactNode => {
  const { metric } = useWords();
  return (
    <section className="metric-part">
      <Title order={2}>{metric.learnersTitle}</Title>
      <Table className="akin-numbers learner-table" verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="34%">{metric.learner}</Table.Th>
            <Table.Th>{metric.auditAccuracy}</Table.Th>
            <Table.Th>{metric.auc}</Table.Th>
            <Table.Th>{metric.iterations}</Table.Th>
            <Table.Th>{metric.seconds}</Table.Th>
            <Table.Th w="22%">{metric.state}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {snapshot.rows.map((row) => (
            <Row key={row.learner} row={row} chosen={row.learner === snapshot.chosen} />
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
};
