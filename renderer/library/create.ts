import type { AppState } from '../session/app-state.ts';
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
import { Imports } from './importing.ts';
import type { Library } from './library.ts';
import { importSample } from './samples.ts';

/** The library over the storage that `app` holds once the session has started. */
export const createLibrary = (app: AppState, session: () => Session): Library => {
  const database = (): Database => {
    if (!app.database) throw new Error('the storage is not open');
    return app.database;
  };
  const finders = new Finders();
  const imports = new Imports();
  const annotator = (): string => session().project?.settings.annotator ?? '';
  return {
    ...createArchives(app, session),
    projects: () => readProjects(database()),
    watchProjects: (changed) => watchProjects(database(), changed),
    lastOpened: async () => {
      const last = await readSetting(database(), lastOpenedKey);
      return typeof last === 'string' ? last : null;
    },
    previewTable: (file) => imports.preview(file),
    forgetPreview: () => imports.release(),
    importTable: (name, file, columns, images, work) =>
      imports.run({ name, table: { file, columns }, attribution: null, annotator: annotator() }, images, work),
    importImages: (name, files, work) => imports.run({ name, attribution: null, annotator: annotator() }, files, work),
    openSample: (sample, name, work) => importSample(sample, { name, annotator: annotator() }, work),
    rename: async (project, name) => {
      await changeProject(database(), project, { name });
      if (app.open?.id === project) app.open.showChange({ name });
    },
    duplicate: (project) => duplicateProject(database(), project),
    remove: async (project) => {
      if (app.open?.id === project) await session().close();
      await backUp(project, 'delete');
      finders.forget(project);
      await removeProject(database(), project);
      await callShell('journal.remove', project);
    },
    items: (project, query) => finders.of(project).call('search', query),
    item: async (project, id) =>
      (app.open?.id === project ? app.open.cache.get(id) : null) ?? finders.of(project).call('item', { id }),
    cached: (id) => app.open?.cache.get(id) ?? null,
    imageUrl: (item) => app.open?.cache.url(item) ?? Promise.resolve(''),
    isLargeImage: (url) => app.open?.cache.isLarge(url) ?? false,
    featuresOf: (project, row) => readFeatureRow(database(), project, row),
    neighbours: async (project, id, k) => {
      const finder = await finders.withSpace(project);
      return finder.call('neighbours', { id, k, metric: session().snapshot?.metric ?? null });
    },
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
