import { startSampler } from '../../workers/start.ts';
import { Trainer } from '../../workers/trainer/trainer-client.ts';
import { fitMetric } from '../acts/training.ts';
import { ItemCache } from '../asking/item-cache.ts';
import { createStore } from '../project-store.ts';
import { systemClock } from '../state/clock.ts';
import type { StartServices } from './opening.ts';

/** The real services: the browser's database, workers of their own, the system's clock. Tests bring others. */
export const startServices: StartServices = (database, project) => ({
  store: createStore(database, project),
  cache: new ItemCache(database, project),
  sampler: startSampler(),
  trainer: new Trainer(project),
  clock: systemClock,
  fitMetric,
});
