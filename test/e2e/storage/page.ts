/** What the storage tests use, bundled into one script and run inside the real app's page. */
export { collectArchive } from '../../../renderer/storage/archive.ts';
export { putBlobs, readBlob } from '../../../renderer/storage/blobs.ts';
export { Database, openDatabase, storedVersion } from '../../../renderer/storage/database.ts';
export { duplicate } from '../../../renderer/storage/duplicate.ts';
export { putFeatures, readFeatureRow, readFeatures } from '../../../renderer/storage/features.ts';
export { itemsByRow, itemsFrom, putIds, putItems, readIds, scanItems } from '../../../renderer/storage/items.ts';
export { allEntries, commitEntries, countEntries, mergeEntries } from '../../../renderer/storage/log.ts';
export { currentVersion, migrations } from '../../../renderer/storage/migrations/all.ts';
export {
  beginProject,
  finishProject,
  readProject,
  readProjects,
  removeProject,
  sweepPending,
  watchProjects,
} from '../../../renderer/storage/projects.ts';
export { readQueue, saveQueue } from '../../../renderer/storage/saved-queues.ts';
export { latestSnapshot, readCurve, saveSnapshot } from '../../../renderer/storage/snapshots.ts';
export { defaultSettings } from '../../../shared/model/project.ts';
