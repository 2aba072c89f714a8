import type { OpenedFile } from '../../shared/contract/shell.ts';
import type { Project } from '../../shared/model/project.ts';
import { done, type Outcome } from '../../shared/model/result.ts';
import type { AppState } from '../session/app-state.ts';
import { backUp } from '../session/lifecycle/backups.ts';
import { appendToJournal } from '../session/lifecycle/journal.ts';
import type { Session } from '../session/state/session.ts';
import { callShell } from '../shell/shell.ts';
import { everything } from '../storage/archive.ts';
import { withImporter } from '../workers/importer/with-importer.ts';
import type { Archives, TaskContext } from './library.ts';
import { partOf } from './work.ts';

/** Projects as files. A merge is preceded by a backup of the project that it changes. */
export const createArchives = (app: AppState, session: () => Session): Archives => {
  /** Takes an archive in; `into` null means its own project, whether that is here or not. */
  const takeIn = (file: OpenedFile, into: string | null, work: TaskContext): Promise<Outcome<Project>> =>
    withImporter(async (importer) => {
      const opened = await importer.call('unpack', { file }, partOf(work, 0, 0.5));
      if (!opened.ok) return opened;
      const target = into ?? (opened.value.here ? opened.value.project : null);
      if (target !== null) {
        const kept = await backUp(target, 'import');
        if (!kept.ok) return kept;
      }
      const arrived = await importer.call('take', { into: target }, partOf(work, 0.5, 1));
      if (!arrived.ok) return arrived;
      const { project, entries } = arrived.value;
      // The database has them; should the journal fall behind here, it is brought up at the next opening.
      await appendToJournal(project.id, entries);
      // The open project reads its log anew, so that its counts, undo and queue follow what arrived.
      if (app.open?.id === project.id) await session().open(project.id);
      return done(project);
    });

  return {
    exportArchive: (project, { onProgress, signal }) =>
      withImporter((importer) => importer.call('pack', { project, limits: everything }, { onProgress, signal })),
    importArchive: (file, work) => takeIn(file, null, work),
    mergeArchive: (project, file, work) => takeIn(file, project, work),
    backups: () => callShell('backup.list'),
    restoreBackup: async (id, work) => {
      const bytes = await callShell('backup.read', id);
      return bytes.ok ? takeIn({ name: `${id}.akin`, bytes: bytes.value }, null, work) : bytes;
    },
  };
};
