// Room: Everything that is computed beside the window, one folder for each worker.

import type { FinderApi } from './finder/finder-api.ts';
import type { ImporterApi } from './importer/importer-api.ts';
import type { ShrinkerApi } from './pictures/shrinker-api.ts';
import type { Api } from './rpc/endpoint.ts';
import { attachWorker, type WorkerHandle } from './rpc/worker-handle.ts';
import { lendSpaceOf } from './sampler/lend-space.ts';
import type { SamplerApi } from './sampler/sampler-api.ts';
import type { TrainerApi } from './trainer/trainer-api.ts';

/** A worker that nobody waits for: as soon as its thread runs, the shell makes it give way to the window. */
const inBackground = <A extends Api>(worker: Worker): WorkerHandle<A> => {
  worker.addEventListener('message', () => void window.akin?.call('workers.lower'), { once: true });
  return attachWorker(worker);
};

/** The bundler finds workers by this exact form of expression, hence one function each. */
export const startSampler = (): WorkerHandle<SamplerApi> =>
  lendSpaceOf(
    inBackground(
      new Worker(new URL('./sampler/sampler.worker.ts', import.meta.url), { type: 'module', name: 'sampler' }),
    ),
  );

export const startImporter = (): WorkerHandle<ImporterApi> =>
  attachWorker(
    new Worker(new URL('./importer/importer.worker.ts', import.meta.url), { type: 'module', name: 'importer' }),
  );

export const startFinder = (): WorkerHandle<FinderApi> =>
  attachWorker(new Worker(new URL('./finder/finder.worker.ts', import.meta.url), { type: 'module', name: 'finder' }));

export const startTrainer = (): WorkerHandle<TrainerApi> =>
  inBackground(
    new Worker(new URL('./trainer/trainer.worker.ts', import.meta.url), { type: 'module', name: 'trainer' }),
  );

export const startShrinker = (): WorkerHandle<ShrinkerApi> =>
  attachWorker(
    new Worker(new URL('./pictures/shrinker.worker.ts', import.meta.url), { type: 'module', name: 'shrinker' }),
  );
