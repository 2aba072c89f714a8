import type { Command, CommandContext, CommandId } from '../commands/command.ts';
import { exportArchiveNow, exportNow } from './exporting.ts';
import type { ExportKind } from './kinds.ts';
import { mergeNow } from './merging.ts';

const learned = (context: CommandContext): boolean => context.project && context.learned;
const anyProject = (context: CommandContext): boolean => context.project;
/** Long work goes on one at a time. */
const idleProject = ({ project, working }: CommandContext): boolean => project && !working;

const exporting = (id: CommandId, when: Command['when'], key: string, run: () => void): Command => ({
  id,
  group: 'export',
  keys: [key],
  when,
  run,
});

const save = (id: CommandId, kind: ExportKind, when: Command['when'], key: string): Command =>
  exporting(id, when, key, () => void exportNow(kind));

export const exportCommands: readonly Command[] = [
  save('exportJson', 'json', learned, 'Mod+KeyS'),
  save('exportNpz', 'npz', learned, 'Alt+Shift+KeyN'),
  save('exportOnnx', 'onnx', learned, 'Alt+Shift+KeyO'),
  save('exportCsv', 'csv', learned, 'Alt+Shift+KeyC'),
  save('exportSafetensors', 'safetensors', learned, 'Alt+Shift+KeyT'),
  save('exportBundle', 'bundle', learned, 'Mod+Shift+KeyE'),
  save('exportJudgementsCsv', 'judgements-csv', anyProject, 'Alt+Shift+KeyJ'),
  save('exportJudgementsJsonl', 'judgements-jsonl', anyProject, 'Alt+Shift+KeyK'),
  exporting('exportArchive', idleProject, 'Mod+Shift+KeyS', () => void exportArchiveNow()),
  exporting('mergeArchive', idleProject, 'Alt+Shift+KeyM', () => void mergeNow()),
];
