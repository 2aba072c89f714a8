import { dirname } from 'node:path';
import {
  type SimulationRequest,
  type SimulationResult,
  simulateSteps,
} from '../../../shared/evaluation/simulation/simulate.ts';
import { say } from '../../../shared/model/localizable.ts';
import { done, failed, type Outcome } from '../../../shared/model/result.ts';
import { strategyNames } from '../../../shared/sampling/strategy.ts';
import type { Command, Result } from '../command.ts';
import { writeOutputs } from '../files.ts';
import { checkFolder, makeFolder } from '../folders.ts';
import { featureOptions } from '../inputs/features.ts';
import { itemOptions } from '../inputs/items.ts';
import type { Io } from '../io.ts';
import { simulationFiles } from '../simulate/files.ts';
import { readSimulation } from '../simulate/request.ts';

const simulate = (request: SimulationRequest, io: Io): Outcome<SimulationResult> => {
  const steps = simulateSteps(request);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    io.progress(step.value.fraction, step.value.message);
  }
};

/** Plays a project through with an expert whose answers are known. */
export const simulateCommand: Command = {
  summary: 'ask a simulated expert, and see how the metric grows',
  options: {
    ...itemOptions,
    ...featureOptions,
    labels: { value: 'COLUMN', help: 'truth: two items are similar when they are of one class' },
    truth: {
      value: 'FILE',
      help: 'truth: .csv of triplets anchor,near,far (only these are asked, and so answered), or a metric .json with a calibration (answers are drawn from its probability)',
    },
    kind: { value: 'KIND', help: 'pair or triplet (default: pair, or triplet with a file of triplets)' },
    strategy: { value: 'NAME', help: `${strategyNames.join(', ')} (default: default)` },
    learner: { value: 'NAME', help: 'a learner, or auto (default)' },
    options: { value: 'JSON', help: "the learner's options, as JSON or @FILE; with auto by learner" },
    queries: { value: 'N', help: 'how many questions (default 400)' },
    batch: { value: 'N', help: 'questions between two fits (default 10)' },
    noise: { value: 'P', help: 'share of answers that are turned round (default 0)' },
    seed: { value: 'N', help: 'same seed, same run (default 0)' },
    checkpoints: { value: '50,100,…', help: 'after how many questions the metric is kept (default 50,100,200,400)' },
    out: { value: 'DIR', help: 'folder for queries.csv and metric-N.json', required: true },
  },
  details: [
    'queries.csv: the ids of every question in order, answer (1: similar, or left is closer; 0: the other; empty: cannot',
    'tell), strategy, the probability with which it was drawn, and audit (1: drawn at random to measure).',
  ],
  async run(given, io): Promise<Outcome<Result>> {
    const inputs = ['items', 'truth'].flatMap((name) => given.texts(name));
    const folder = await checkFolder(io, given.text('out') ?? '', inputs);
    if (!folder.ok) return folder;
    const read = await readSimulation(given, io);
    if (!read.ok) return read;
    const { request, ids, notes } = read.value;
    const result = simulate(request, io);
    if (!result.ok) return result;
    const files = simulationFiles(folder.value, request, ids, result.value);
    const made = await makeFolder(folder.value);
    if (made === null)
      return failed('work.write', say`The folder ${folder.value} cannot be made in ${dirname(folder.value)}.`);
    const written = await writeOutputs(files);
    if (!written.ok) {
      await made.undo();
      return written;
    }
    const { queries, checkpoints, ended } = result.value;
    return done({
      json: {
        strategy: request.strategy,
        learner: request.learner,
        kind: request.kind,
        queries: queries.length,
        ended,
        checkpoints: checkpoints.map(({ queries: at, trained }) => ({
          queries: at,
          learner: trained.chosen,
          auc: trained.curve.auc,
          euclideanAuc: trained.curve.euclideanAuc,
          auditAccuracy: trained.curve.accuracy,
        })),
        files: written.value,
      },
      notes: ended === null ? notes : [...notes, ended],
    });
  },
};
