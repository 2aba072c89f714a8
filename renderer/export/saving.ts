import { writeEntries } from '../../shared/formats/judgements.ts';
import { writeJudgementsCsv } from '../../shared/formats/judgements-csv.ts';
import { say } from '../../shared/model/localizable.ts';
import { done, failed } from '../../shared/model/result.ts';
import { library } from '../library/index.ts';
import type { TaskContext } from '../library/library.ts';
import { session } from '../session/index.ts';
import { callShell } from '../shell/shell.ts';
import type { ExportKind, Saved } from './kinds.ts';
import { fileStem, type MetricEnding, metricBundle, metricEndings, metricFile } from './metricFiles.ts';

const saveFile = async (name: string, bytes: Uint8Array): Promise<Saved> => {
  const outcome = await callShell('files.save', name, bytes);
  return outcome.ok ? done(outcome.value.name) : outcome;
};

const saveText = (name: string, text: string): Promise<Saved> => saveFile(name, new TextEncoder().encode(text));

const nothingOpen: Saved = failed('export.nothing', say`There is no metric to export yet.`, {
  remedy: say`Judge a few more pairs; the metric is learned along the way.`,
});

const saveMetric = async (kind: MetricEnding | 'bundle'): Promise<Saved> => {
  const { project, snapshot } = session();
  if (project === null || snapshot === null) return nothingOpen;
  if (kind === 'bundle') {
    const outcome = await callShell('files.saveAll', await metricBundle(project, snapshot.metric));
    return outcome.ok ? done(outcome.value.folder) : outcome;
  }
  const { name, bytes } = await metricFile(project, snapshot.metric, kind);
  return saveFile(name, bytes);
};

const isMetricEnding = (kind: ExportKind): kind is MetricEnding => metricEndings.some((ending) => ending === kind);

/** Writes one kind of export through the shell's dialog. */
export const save = async (kind: ExportKind): Promise<Saved> => {
  const { project } = session();
  if (project === null) return nothingOpen;
  if (isMetricEnding(kind) || kind === 'bundle') return saveMetric(kind);
  const stem = fileStem(project.name);
  if (kind === 'judgements-csv') {
    const oldestFirst = [...session().review()].reverse();
    return saveText(`${stem}-judgements.csv`, writeJudgementsCsv(oldestFirst));
  }
  return saveText(`${stem}-judgements.jsonl`, writeEntries(await library.entries(project.id)));
};

/** Writes the whole project likewise, once it is packed. */
export const saveArchive = async (work: TaskContext): Promise<Saved> => {
  const { project } = session();
  if (project === null) return nothingOpen;
  const archive = await library.exportArchive(project.id, work);
  if (!archive.ok || work.signal.aborted) return archive.ok ? done(null) : archive;
  return saveFile(`${fileStem(project.name)}.akin`, archive.value);
};
