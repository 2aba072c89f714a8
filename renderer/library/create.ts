import type { House } from '../session/app-state.ts';
import { backUp } from '../session/lifecycle/backups.ts';
import { lastOpenedKey } from '../session/lifecycle/opening.ts';
import type { Session } from '../session/state/session.ts';
import { callShell } from '../shell/shell.ts';
import type { Database } from '../storage/database.ts';
import { readFeatureRow } from '../storage/features.ts';
import { allEntries } from '../storage/log.ts';
import { changeProject, readProjects, removeProject, watchProjects } from '../storage/projects.ts';
import { readSetting, writeSetting } from '../storage/settings.ts';
import { createArchives } from './archives.ts';
import { duplicateProject } from './duplicating.ts';
import { Finders } from './finders.ts';
import { importFiles, previewFile } from './importing.ts';
import type { Library } from './library.ts';
import { importSample } from './samples.ts';

/** The library over the storage that `house` holds once the session has started. */
export const createLibrary = (house: House, session: () => Session): Library => {
  const database = (): Database => {
    if (!house.database) throw new Error('the storage is not open');
    return house.database;
  };
  const finders = new Finders();
  const annotator = (): string => session().project?.settings.annotator ?? '';
  return {
    ...createArchives(house, session),
    projects: () => readProjects(database()),
    watchProjects: (changed) => watchProjects(database(), changed),
    lastOpened: async () => {
      const last = await readSetting(database(), lastOpenedKey);
      return typeof last === 'string' ? last : null;
    },
    previewTable: previewFile,
    importTable: (name, file, columns, images, work) =>
      importFiles({ name, table: { file, columns }, attribution: null, annotator: annotator() }, images, work),
    importImages: (name, files, work) => importFiles({ name, attribution: null, annotator: annotator() }, files, work),
    openSample: (sample, name, work) => importSample(sample, { name, annotator: annotator() }, work),
    rename: async (project, name) => {
      await changeProject(database(), project, { name });
      if (house.room?.id === project) house.room.view.set({ project: { ...house.room.project, name } });
    },
    duplicate: (project) => duplicateProject(database(), project),
    remove: async (project) => {
      if (house.room?.id === project) await session().close();
      await backUp(project, 'delete');
      finders.forget(project);
      await removeProject(database(), project);
      await callShell('journal.remove', project);
    },
    items: (project, query) => finders.of(project).call('search', query),
    item: async (project, id) =>
      (house.room?.id === project ? house.room.cache.get(id) : null) ?? finders.of(project).call('item', { id }),
    cached: (id) => house.room?.cache.get(id) ?? null,
    imageUrl: (item) => house.room?.cache.url(item) ?? Promise.resolve(''),
    isLargeImage: (url) => house.room?.cache.isLarge(url) ?? false,
    featuresOf: (project, row) => readFeatureRow(database(), project, row),
    neighbours: (project, id, k) =>
      finders.of(project).call('neighbours', { id, k, metric: session().snapshot?.metric ?? null }),
    metrics: (project, most) => finders.of(project).call('metrics', { most }),
    metric: (project, id) => finders.of(project).call('metric', { id }),
    entries: (project) => allEntries(database(), project),
    setting: (key) => readSetting(database(), key),
    saveSetting: (key, value) => writeSetting(database(), key, value),
    columnValues: (project, column) => {
      const index = session().project?.columns.findIndex(({ name }) => name === column) ?? -1;
      return finders.of(project).call('column', { index });
    },
  };
};
