import { say } from '../../../shared/model/localizable.ts';
import { done, failed, type Outcome } from '../../../shared/model/result.ts';
import type { Command, Result } from '../command.ts';
import { writeOutputs } from '../files.ts';
import { fitMetric } from '../fit/metric.ts';
import { readFitRequest } from '../fit/request.ts';
import { featureOptions } from '../inputs/features.ts';
import { itemOptions } from '../inputs/items.ts';
import { metricFiles } from '../outputs.ts';

/** Learns a metric from items and constraints, and writes it. */
export const fitCommand: Command = {
  summary: 'learn a metric from items and answers',
  options: {
    ...itemOptions,
    ...featureOptions,
    pairs: { value: 'FILE', help: 'columns left,right,similar with 1 or 0' },
    triplets: { value: 'FILE', help: 'columns anchor,near,far' },
    quadruplets: { value: 'FILE', help: 'columns a,b,c,d: d(a,b) < d(c,d)' },
    chunklets: { value: 'FILE', help: 'columns id,chunklet' },
    labels: {
      value: 'COLUMN',
      help: 'column of the items with classes, or with numbers for mlkr; empty cells are unlabelled',
    },
    learner: { value: 'NAME', help: 'a learner, or auto (default)' },
    options: { value: 'JSON', help: "the learner's options, as JSON or @FILE; with auto by learner" },
    seed: { value: 'N', help: 'same seed, same result (default 0)' },
    out: { value: 'FILE', help: '.json, .npz, .onnx, .csv or .safetensors; may be given several times', many: true },
  },
  details: [
    'Standardising uses the mean and the population standard deviation of all items; a constant column is only centred.',
    'A fit that did not converge exits with 1; its metric is written all the same and says so.',
    'Exit codes: 0 done, 1 did not converge or failed while working, 2 the input or the options are wrong.',
  ],
  async run(given, io): Promise<Outcome<Result>> {
    const request = await readFitRequest(given, io);
    if (!request.ok) return request;
    const fitted = fitMetric(request.value, (fraction, message) => io.progress(fraction, message));
    if (!fitted.ok) return fitted;
    const { metric, report, because } = fitted.value;
    if (!metric.L.data.every(Number.isFinite)) {
      return failed('work.not-finite', say`${metric.learner} gave a metric that is not finite; nothing was written.`);
    }
    const files = await writeOutputs(metricFiles(metric, request.value.raw, request.value.outputs));
    if (!files.ok) return files;
    return done({
      json: {
        learner: metric.learner,
        converged: report.converged,
        reason: report.reason,
        iterations: report.iterations,
        objective: report.objective,
        certificate: report.certificate,
        seconds: report.seconds,
        judgements: request.value.judgements,
        dimensions: request.value.space.items.columns,
        threshold: metric.threshold,
        files: files.value,
      },
      notes: [...request.value.notes, ...report.notes, ...(because === null ? [] : [because])],
      exit: report.converged ? 0 : 1,
    });
  },
};
