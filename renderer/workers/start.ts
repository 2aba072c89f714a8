// Room: Everything that is computed beside the window, one folder for each worker.

import type { FinderApi } from './finder/finder-api.ts';
import type { ImporterApi } from './importer/importer-api.ts';
import type { ShrinkerApi } from './pictures/shrinker-api.ts';
import type { Api } from './rpc/endpoint.ts';
import { type Hand, takeHand } from './rpc/worker-handle.ts';
import type { SamplerApi } from './sampler/sampler-api.ts';
import type { TrainerApi } from './trainer/trainer-api.ts';

/** A worker that nobody waits for: as soon as its thread runs, the shell makes it give way to the window. */
const inBackground = <A extends Api>(worker: Worker): Hand<A> => {
  worker.addEventListener('message', () => void window.akin?.call('workers.lower'), { once: true });
  return takeHand(worker);
};

/** The bundler finds workers by this exact form of expression, hence one function each. */
export const startSampler = (): Hand<SamplerApi> =>
  inBackground(
    new Worker(new URL('./sampler/sampler.worker.ts', import.meta.url), { type: 'module', name: 'sampler' }),
  );

export const startImporter = (): Hand<ImporterApi> =>
  takeHand(new Worker(new URL('./importer/importer.worker.ts', import.meta.url), { type: 'module', name: 'importer' }));

export const startFinder = (): Hand<FinderApi> =>
  takeHand(new Worker(new URL('./finder/finder.worker.ts', import.meta.url), { type: 'module', name: 'finder' }));

export const startTrainer = (): Hand<TrainerApi> =>
  inBackground(
    new Worker(new URL('./trainer/trainer.worker.ts', import.meta.url), { type: 'module', name: 'trainer' }),
  );

export const startShrinker = (): Hand<ShrinkerApi> =>
  takeHand(new Worker(new URL('./pictures/shrinker.worker.ts', import.meta.url), { type: 'module', name: 'shrinker' }));
