import { conformancePairs } from '../../shared/formats/metric/conformance.ts';
import { metricWriters } from '../../shared/formats/metric/formats.ts';
import { endingOf } from '../../shared/formats/tables/table.ts';
import { say } from '../../shared/model/localizable.ts';
import type { Metric } from '../../shared/model/metric.ts';
import { done, failed, type Outcome } from '../../shared/model/result.ts';
import type { Dense } from '../../shared/numbers/dense.ts';
import { checkOutput, type OutputFile } from './files.ts';
import type { Io } from './io.ts';
import type { Given } from './options.ts';

/** The paths that metrics will be written to, checked before any work is done. */
export const metricOutputs = async (
  given: Given,
  io: Io,
  inputs: readonly string[],
): Promise<Outcome<readonly string[]>> => {
  const paths: string[] = [];
  for (const file of given.texts('out')) {
    if (!metricWriters.has(endingOf(file))) {
      const endings = [...metricWriters.keys()].map((ending) => `.${ending}`).join(', ');
      return failed('output.kind', say`--out ${file}: expected a name ending in one of ${endings}.`);
    }
    const path = await checkOutput(io, file, inputs);
    if (!path.ok) return path;
    if (paths.includes(path.value))
      return failed('output.twice', say`--out ${file} was given twice; expected different names.`);
    paths.push(path.value);
  }
  return done(paths);
};

/** The metric in the format of each path's ending. `items` are raw features, for the conformance pairs. */
export const metricFiles = (metric: Metric, items: Dense, paths: readonly string[]): readonly OutputFile[] => {
  const conformance = conformancePairs(metric, items);
  return paths.flatMap((path) => {
    const write = metricWriters.get(endingOf(path));
    return write ? [{ path, bytes: write(metric, conformance) }] : [];
  });
};
