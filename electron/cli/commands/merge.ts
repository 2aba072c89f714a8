import type { Archive } from '../../../shared/formats/archive/archive.ts';
import { mergeArchives } from '../../../shared/formats/archive/merge.ts';
import { done, type Outcome } from '../../../shared/model/result.ts';
import { archiveFile, archiveOutput, openArchive } from '../archive/files.ts';
import { summaryOf } from '../archive/summary.ts';
import type { Command, Result } from '../command.ts';
import { writeOutputs } from '../files.ts';

/** Merges what several annotators judged. */
export const mergeCommand: Command = {
  summary: 'merge archives of the same items, by judgement id; their order changes nothing',
  operands: { shown: 'A.akin B.akin …', count: [2, Number.POSITIVE_INFINITY] },
  options: { out: { value: 'FILE.akin', help: 'where the merged archive goes', required: true } },
  async run(given, io): Promise<Outcome<Result>> {
    const path = await archiveOutput(io, given.text('out') ?? '', given.operands);
    if (!path.ok) return path;
    const archives: Archive[] = [];
    for (const file of given.operands) {
      const archive = await openArchive(io, file);
      if (!archive.ok) return archive;
      archives.push(archive.value);
    }
    const merged = mergeArchives(archives);
    if (!merged.ok) return merged;
    const written = await writeOutputs([await archiveFile(path.value, merged.value)]);
    return written.ok ? done({ json: { ...summaryOf(merged.value), files: written.value } }) : written;
  },
};
