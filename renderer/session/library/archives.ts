import { done, type Outcome } from '../../../shared/model/outcome.ts';
import type { Project } from '../../../shared/model/project.ts';
import type { House } from '../actions.ts';
import { backUp } from '../backups.ts';
import { appendToJournal } from '../journal.ts';
import type { Archives, SourceFile, Work } from '../library.ts';
import type { Session } from '../session.ts';
import { callShell } from '../shell.ts';
import { withImporter } from './importing.ts';

/** Projects as files. A merge is preceded by a backup of the project that it changes. */
export const createArchives = (house: House, session: () => Session): Archives => {
  const takeIn = async (
    file: SourceFile,
    into: string | null,
    { onProgress, signal }: Work,
  ): Promise<Outcome<Project>> => {
    if (into !== null) await backUp(into, 'import');
    const open = house.room?.id ?? null;
    const arrived = await withImporter((importer) => importer.call('unpack', { file, into }, { onProgress, signal }));
    if (!arrived.ok) return arrived;
    if ('known' in arrived.value) return takeIn(file, arrived.value.known, { onProgress, signal });
    const { project, entries } = arrived.value;
    if (entries.length > 0) await appendToJournal(project.id, entries);
    // The open project reads its log anew, so that its counts, undo and queue follow what arrived.
    if (open === project.id) await session().open(project.id);
    return done(project);
  };

  return {
    exportArchive: (project, { onProgress, signal }) =>
      withImporter((importer) =>
        importer.call('pack', { project, pictureBytes: Number.POSITIVE_INFINITY }, { onProgress, signal }),
      ),
    importArchive: (file, work) => takeIn(file, null, work),
    mergeArchive: (project, file, work) => takeIn(file, project, work),
    backups: () => callShell('backup.list'),
    restoreBackup: async (id, work) => {
      const bytes = await callShell('backup.read', id);
      return bytes.ok ? takeIn({ name: `${id}.akin`, bytes: bytes.value }, null, work) : bytes;
    },
  };
};
