import type { Item } from '../../model/item.ts';
import type { Entry } from '../../model/judgement.ts';
import type { Project } from '../../model/project.ts';
import type { Dense } from '../../numbers/dense.ts';
import type { MetricFile } from '../metric/metric-file.ts';
import type { History } from './history.ts';

/** Everything there is of a project: what backups, exports and merges handle. */
export interface Archive {
  readonly project: Project;
  /** In order of their rows. */
  readonly items: readonly Item[];
  /** n × d, raw. */
  readonly features: Dense;
  /** The log as it was appended, retractions and remarks included. */
  readonly entries: readonly Entry[];
  /** Metrics by snapshot id: the one in force, and those before it as far as they are kept. */
  readonly metrics: ReadonlyMap<string, MetricFile>;
  /** What is told of them. */
  readonly history: History;
  /** Pictures by the key that items name them by. */
  readonly blobs: ReadonlyMap<string, Uint8Array>;
}

export const metricFolder = 'metrics/';
export const blobFolder = 'blobs/';
export const historyPath = 'history.json';

/** Keys of pictures may hold any character, paths in an archive not. */
export const pathOf = (folder: string, key: string): string => folder + encodeURIComponent(key).replace(/\./g, '%2E');

/** The key that `pathOf` made the path of, in the same folder; null where the path is no percent-encoded text. */
export const keyOf = (folder: string, path: string): string | null => {
  try {
    return decodeURIComponent(path.slice(folder.length));
  } catch {
    return null;
  }
};
