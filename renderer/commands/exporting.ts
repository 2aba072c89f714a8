import { type ExportKind, exportNow } from '../export/exporting.ts';
import { mergeNow } from '../export/merging.ts';
import type { Command, CommandId, Situation } from './command.ts';

const learned = (situation: Situation): boolean => situation.project && situation.learned;
const anyProject = (situation: Situation): boolean => situation.project;

const save = (id: CommandId, kind: ExportKind, when: Command['when'], keys: readonly string[] = []): Command => ({
  id,
  group: 'export',
  keys,
  when,
  run: () => void exportNow(kind),
});

export const exportingCommands: readonly Command[] = [
  save('exportJson', 'json', learned, ['Mod+KeyS']),
  save('exportNpz', 'npz', learned),
  save('exportOnnx', 'onnx', learned),
  save('exportCsv', 'csv', learned),
  save('exportSafetensors', 'safetensors', learned),
  save('exportBundle', 'bundle', learned, ['Mod+Shift+KeyE']),
  save('exportJudgementsCsv', 'judgements-csv', anyProject),
  save('exportJudgementsJsonl', 'judgements-jsonl', anyProject),
  save('exportArchive', 'archive', anyProject, ['Mod+Shift+KeyS']),
  { id: 'mergeArchive', group: 'export', keys: [], when: anyProject, run: () => void mergeNow() },
];
