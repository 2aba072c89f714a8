import { createHash } from 'node:crypto';
import { type Archive, readArchive, type Sha256, writeArchive } from '../../../shared/formats/archive/archive.ts';
import { endingOf } from '../../../shared/formats/tables/table.ts';
import { say } from '../../../shared/model/localizable.ts';
import { failed, type Outcome } from '../../../shared/model/result.ts';
import { checkOutput, type OutputFile, readInput } from '../files.ts';
import type { Io } from '../io.ts';

export const sha256: Sha256 = async (bytes) => createHash('sha256').update(bytes).digest('hex');

/** Reads an archive and checks all of it. */
export const openArchive = async (io: Io, file: string): Promise<Outcome<Archive>> => {
  const input = await readInput(io, file);
  return input.ok ? readArchive(input.value.name, input.value.bytes, sha256) : input;
};

/** The path of an archive to write. */
export const archiveOutput = async (io: Io, file: string, inputs: readonly string[]): Promise<Outcome<string>> =>
  endingOf(file) === 'akin'
    ? checkOutput(io, file, inputs)
    : failed('output.kind', say`--out ${file}: expected a name ending in .akin.`);

export const archiveFile = async (path: string, archive: Archive): Promise<OutputFile> => ({
  path,
  bytes: await writeArchive(archive, sha256, Date.now()),
});
