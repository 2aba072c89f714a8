import type { FeatureBlock } from '../../../shared/features/build.ts';
import type { Archive } from '../../../shared/formats/archive/archive.ts';
import type { Item } from '../../../shared/model/item.ts';
import type { Entry } from '../../../shared/model/judgement.ts';
import { say } from '../../../shared/model/localizable.ts';
import type { Project } from '../../../shared/model/project.ts';
import { putBlobs } from '../../storage/blobs.ts';
import type { Database } from '../../storage/database.ts';
import { putFeatures } from '../../storage/features.ts';
import { putIds, putItems } from '../../storage/items.ts';
import { mergeEntries } from '../../storage/log.ts';
import { storeHistory } from '../../storage/metric-history.ts';
import { beginProject, finishProject, removeProject } from '../../storage/projects.ts';
import { itemsPerPage } from '../../storage/rows.ts';
import type { Context } from '../rpc/endpoint.ts';

/** Items written at a time: a few pages of the table, then a look at whether somebody cancelled. */
const itemsAtOnce = 32 * itemsPerPage;
const blobsAtOnce = 50;

export interface Import {
  readonly project: Project;
  readonly ids: readonly string[];
  readonly itemAt: (row: number) => Item;
  readonly block: Pick<FeatureBlock, 'matrix'>;
  readonly blobs: ReadonlyMap<string, Blob>;
  /** What comes with an archive. */
  readonly entries?: readonly Entry[];
  readonly told?: Pick<Archive, 'metrics' | 'history'>;
}

/**
 * Writes a whole project, or nothing: until the last step it is pending and shown to nobody, and a failure or a
 * cancellation removes it. Returns whether it was finished.
 */
export const writeProject = async (
  database: Database,
  { project, ids, itemAt, block, blobs, entries = [], told }: Import,
  { progress, signal }: Context,
): Promise<boolean> => {
  await beginProject(database, project);
  try {
    for (let row = 0; row < ids.length && !signal.aborted; row += itemsAtOnce) {
      const count = Math.min(itemsAtOnce, ids.length - row);
      await putItems(
        database,
        project.id,
        Array.from({ length: count }, (_, i) => itemAt(row + i)),
      );
      progress((0.6 * (row + count)) / ids.length, say`Saving items`);
    }
    const pictures = [...blobs];
    for (let at = 0; at < pictures.length && !signal.aborted; at += blobsAtOnce) {
      await putBlobs(database, project.id, new Map(pictures.slice(at, at + blobsAtOnce)));
      progress(0.6 + (0.2 * at) / pictures.length, say`Saving pictures`);
    }
    await putIds(database, project.id, ids);
    await putFeatures(database, project.id, block.matrix, (share) => progress(0.8 + 0.2 * share, say`Saving features`));
    await mergeEntries(database, project.id, entries, signal);
    if (told) await storeHistory(database, project.id, told);
    if (!signal.aborted) {
      await finishProject(database, project);
      return true;
    }
  } catch (error) {
    await removeProject(database, project.id);
    throw error;
  }
  await removeProject(database, project.id);
  return false;
};
