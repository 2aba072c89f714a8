import { type ExportKind, exportNow } from '../export/exporting.ts';
import { mergeNow } from '../export/merging.ts';
import type { Command, CommandId, Situation } from './command.ts';

const learned = (situation: Situation): boolean => situation.project && situation.learned;
const anyProject = (situation: Situation): boolean => situation.project;

const save = (id: CommandId, kind: ExportKind, when: Command['when'], key: string): Command => ({
  id,
  group: 'export',
  keys: [key],
  when,
  run: () => void exportNow(kind),
});

export const exportingCommands: readonly Command[] = [
  save('exportJson', 'json', learned, 'Mod+KeyS'),
  save('exportNpz', 'npz', learned, 'Alt+Shift+KeyN'),
  save('exportOnnx', 'onnx', learned, 'Alt+Shift+KeyO'),
  save('exportCsv', 'csv', learned, 'Alt+Shift+KeyC'),
  save('exportSafetensors', 'safetensors', learned, 'Alt+Shift+KeyT'),
  save('exportBundle', 'bundle', learned, 'Mod+Shift+KeyE'),
  save('exportJudgementsCsv', 'judgements-csv', anyProject, 'Alt+Shift+KeyJ'),
  save('exportJudgementsJsonl', 'judgements-jsonl', anyProject, 'Alt+Shift+KeyK'),
  save('exportArchive', 'archive', anyProject, 'Mod+Shift+KeyS'),
  { id: 'mergeArchive', group: 'export', keys: ['Alt+Shift+KeyM'], when: anyProject, run: () => void mergeNow() },
];
