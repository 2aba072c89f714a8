import { join } from 'node:path';
import { strToU8 } from 'fflate';
import type {
  SimulatedQuery,
  SimulationRequest,
  SimulationResult,
} from '../../../shared/evaluation/simulation/simulate.ts';
import { writeCsv } from '../../../shared/formats/tables/delimited-write.ts';
import type { OutputFile } from '../files.ts';
import { metricFiles } from '../outputs.ts';

const idColumns = { pair: ['left', 'right'], triplet: ['anchor', 'left', 'right'] } as const;

const answerOf = ({ answer }: SimulatedQuery): number | null => (answer === null ? null : Number(answer));

/** `queries.csv` and a metric a checkpoint. */
export const simulationFiles = (
  folder: string,
  { kind, items }: SimulationRequest,
  ids: readonly string[],
  { queries, checkpoints }: SimulationResult,
): readonly OutputFile[] => {
  const table = writeCsv(
    [...idColumns[kind], 'answer', 'strategy', 'probability', 'audit', 'score', 'predicted'],
    queries.map((query) => [
      ...query.rows.map((row) => ids[row] ?? ''),
      answerOf(query),
      query.strategy,
      query.probability,
      query.audit ? 1 : 0,
      query.score,
      query.predicted,
    ]),
  );
  return [
    { path: join(folder, 'queries.csv'), bytes: strToU8(table) },
    ...checkpoints.flatMap(({ queries: at, trained }) =>
      metricFiles(trained.metric, items, [join(folder, `metric-${at}.json`)]),
    ),
  ];
};
