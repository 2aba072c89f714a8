import { say } from '../../../shared/model/localizable.ts';
import { done, failed, type Outcome } from '../../../shared/model/result.ts';
import { openArchive } from '../archive/files.ts';
import { type ExportKind, exportKinds, exportParts } from '../archive/parts.ts';
import type { Command, Result } from '../command.ts';
import { checkOutput, type OutputFile, writeOutputs } from '../files.ts';

/** Takes parts of a project out of its archive. */
export const exportCommand: Command = {
  summary: 'take judgements, items or the metric out of a project archive',
  operands: { shown: 'FILE.akin', count: [1, 1] },
  options: {
    judgements: { value: 'FILE', help: '.csv: the judgements that stand; .jsonl: the whole log' },
    pairs: { value: 'FILE.csv', help: 'pair constraints: left,right,similar' },
    triplets: { value: 'FILE.csv', help: 'triplets: anchor,near,far' },
    items: { value: 'FILE.csv', help: 'ids, features as numbers, labels' },
    metric: { value: 'FILE', help: 'the newest metric, as .json, .npz, .onnx, .csv or .safetensors' },
  },
  async run(given, io): Promise<Outcome<Result>> {
    const [file = ''] = given.operands;
    const wanted = exportKinds.filter((kind) => given.has(kind));
    if (wanted.length === 0) {
      return failed(
        'options.command',
        say`export needs at least one of ${exportKinds.map((kind) => `--${kind}`).join(', ')}.`,
      );
    }
    const paths = new Map<ExportKind, string>();
    for (const kind of wanted) {
      const path = await checkOutput(io, given.text(kind) ?? '', [file], kind);
      if (!path.ok) return path;
      if ([...paths.values()].includes(path.value)) {
        return failed(
          'output.twice',
          say`--${kind} ${given.text(kind) ?? ''} is written twice; expected different names.`,
        );
      }
      paths.set(kind, path.value);
    }
    const archive = await openArchive(io, file);
    if (!archive.ok) return archive;
    const files: OutputFile[] = [];
    for (const [kind, path] of paths) {
      const bytes = exportParts[kind](archive.value, path);
      if (!bytes.ok) return bytes;
      files.push({ path, bytes: bytes.value });
    }
    const written = await writeOutputs(files);
    return written.ok ? done({ json: { project: archive.value.project.name, files: written.value } }) : written;
  },
};
