import { say } from '../../../shared/model/localizable.ts';
import { done, failed, type Outcome } from '../../../shared/model/result.ts';
import { openArchive } from '../archive/files.ts';
import { danglingOf, summaryOf } from '../archive/summary.ts';
import type { Command, Result } from '../command.ts';

const operands = { shown: 'FILE.akin', count: [1, 1] } as const;

/** Says what an archive holds. */
export const infoCommand: Command = {
  summary: 'what a project archive holds',
  operands,
  options: {},
  async run({ operands: [file = ''] }, io): Promise<Outcome<Result>> {
    const archive = await openArchive(io, file);
    return archive.ok ? done({ json: summaryOf(archive.value) }) : archive;
  },
};

/** Checks an archive to the last byte. */
export const verifyCommand: Command = {
  summary: 'check a project archive: every hash, and that all parts fit together',
  operands,
  options: {},
  async run({ operands: [file = ''] }, io): Promise<Outcome<Result>> {
    const archive = await openArchive(io, file);
    if (!archive.ok) return archive;
    const missing = danglingOf(archive.value);
    if (missing.length > 0) {
      const shown = missing.slice(0, 3).join(', ');
      return failed(
        'archive.dangling',
        say`${file}: expected everything that it names to be in it, but it lacks ${shown}${missing.length > 3 ? ` and ${missing.length - 3} more` : ''}.`,
      );
    }
    return done({ json: { sound: true, ...summaryOf(archive.value) } });
  },
};
