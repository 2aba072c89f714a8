import type { OpenedFile } from '../../../shared/contract/shell.ts';
import { say } from '../../../shared/model/localizable.ts';
import { done, failed, type Outcome } from '../../../shared/model/result.ts';
import type { Context } from '../rpc/endpoint.ts';
import { describePicture, isPicture, pictureBlob } from './picture.ts';

/** Pictures ready to be saved, with their descriptors. */
export interface Pictures {
  /** By file name as handed over. */
  readonly blobs: ReadonlyMap<string, Blob>;
  /** By every name a table may call the picture: its full name, and its base name where that is unambiguous. */
  readonly descriptors: ReadonlyMap<string, Float64Array>;
  readonly keys: ReadonlyMap<string, string>;
}

const baseName = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

/** Decodes all pictures; the first that is none stops everything. Null when cancelled. */
export const preparePictures = async (
  files: readonly OpenedFile[],
  { progress, signal }: Context,
): Promise<Outcome<Pictures> | null> => {
  const blobs = new Map<string, Blob>();
  const descriptors = new Map<string, Float64Array>();
  const keys = new Map<string, string>();
  const bases = new Map<string, number>();
  for (const { name } of files) bases.set(baseName(name), (bases.get(baseName(name)) ?? 0) + 1);
  for (const [done, file] of files.entries()) {
    if (signal.aborted) return null;
    progress(done / files.length, say`Reading ${file.name}`);
    const blob = pictureBlob(file);
    const described = await describePicture(file, blob);
    if (!described.ok) return described;
    blobs.set(file.name, blob);
    const names = bases.get(baseName(file.name)) === 1 ? [file.name, baseName(file.name)] : [file.name];
    for (const name of names) {
      descriptors.set(name, described.value);
      keys.set(name, file.name);
    }
  }
  return done({ blobs, descriptors, keys });
};

/** Leaves out what is no picture by its name (licences, notes) from a folder; none at all is a failure. */
export const onlyPictures = (files: readonly OpenedFile[]): Outcome<readonly OpenedFile[]> => {
  const pictures = files.filter(isPicture);
  return pictures.length > 0
    ? done(pictures)
    : failed('images.none', say`The folder holds no pictures; PNG, JPEG, WebP, GIF, BMP or AVIF files were expected.`, {
        safe: say`Nothing was imported.`,
      });
};
