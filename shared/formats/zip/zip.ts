// Room: Zip files, with guards against bombs and paths that lead elsewhere.

import { type UnzipFileInfo, unzipSync, zipSync } from 'fflate';
import { type Sentence, say } from '../../model/localizable.ts';
import { excerpt, quote } from '../../model/quote.ts';
import { done, type Failure, failed, type Outcome } from '../../model/result.ts';
import { startsWith } from '../tables/encoding.ts';

/** A small archive may unpack to this much whatever its ratio. */
const generous = 256 * 1024 * 1024;
/** Beyond that, more than this ratio is no data anybody collected. */
const greatestRatio = 100;
const most = 4 * 1024 * 1024 * 1024;

type ZipEntry = [Uint8Array, { level: Level }];

/** Zip entries carry a time; a fixed one makes the same contents the same bytes. The earliest the format knows. */
export const fixedTime = '1980-01-02';

/** A path that stays inside the folder it is unpacked to. */
const staysInside = (path: string): boolean =>
  path !== '' &&
  !/[\\\0:]/.test(path) &&
  !path.startsWith('/') &&
  path.split('/').every((part, i, all) => part !== '..' && part !== '.' && (part !== '' || i === all.length - 1));

/** A file in an archive, before it is unpacked. */
export interface Packed {
  readonly path: string;
  /** Bytes that it claims to unpack to. */
  readonly bytes: number;
}

const damaged = (name: string, error: unknown) => {
  const why = excerpt(error instanceof Error ? error.message : 'unreadable');
  return failed('zip.broken', say`${name} is damaged or no zip archive (${why}).`);
};

/**
 * Lists the files of an archive without unpacking a byte. Refused are paths that lead outside (`zip.path`), a path
 * that stands twice (`zip.twice`), and sizes that no honest archive has (`zip.bomb`). Anything unreadable is
 * `zip.broken`.
 */
export const listZip = (name: string, bytes: Uint8Array): Outcome<readonly Packed[]> => {
  if (bytes.length === 0) return failed('zip.broken', say`${name} is empty (0 bytes); expected a zip archive.`);
  if (!startsWith(bytes, [0x50, 0x4b])) return failed('zip.broken', say`${name} is not a zip archive.`);
  let failure: Failure | null = null;
  let total = 0;
  const seen = new Set<string>();
  const refuse = (code: string, what: Sentence): boolean => {
    failure ??= failed(code, what).failure;
    return false;
  };
  const accept = ({ name: path, originalSize }: UnzipFileInfo): boolean => {
    if (failure !== null) return false;
    if (!staysInside(path))
      return refuse('zip.path', say`${name} holds the path ${quote(path)}, which leads outside the archive.`);
    if (seen.has(path)) return refuse('zip.twice', say`${name} holds ${quote(path)} twice.`);
    seen.add(path);
    total += originalSize;
    if (total > most || total > Math.max(generous, greatestRatio * bytes.length)) {
      return refuse(
        'zip.bomb',
        say`${name} claims to unpack to ${total} bytes from ${bytes.length}; it was not unpacked.`,
      );
    }
    return !path.endsWith('/');
  };
  const listed: Packed[] = [];
  try {
    unzipSync(bytes, {
      filter: (file) => {
        if (accept(file)) listed.push({ path: file.name, bytes: file.originalSize });
        return false;
      },
    });
  } catch (error) {
    return damaged(name, error);
  }
  return failure === null ? done(listed) : { ok: false, failure };
};

/** Unpacks some of the files that `listZip` found. */
export const unpackFiles = (
  name: string,
  bytes: Uint8Array,
  paths: ReadonlySet<string>,
): Outcome<ReadonlyMap<string, Uint8Array>> => {
  try {
    return done(new Map(Object.entries(unzipSync(bytes, { filter: (file) => paths.has(file.name) }))));
  } catch (error) {
    return damaged(name, error);
  }
};

/** Unpacks an archive in memory. It is listed first, so that a refusal comes before any memory is spent. */
export const readZip = (name: string, bytes: Uint8Array): Outcome<ReadonlyMap<string, Uint8Array>> => {
  const listed = listZip(name, bytes);
  return listed.ok ? unpackFiles(name, bytes, new Set(listed.value.map(({ path }) => path))) : listed;
};

/** 0 stores what is compressed already, 6 compresses. */
export type Level = 0 | 6;

/** Packs files into a zip archive; the same files give the same bytes. */
export const writeZip = (
  files: ReadonlyMap<string, Uint8Array>,
  levelOf: (path: string) => Level = () => 6,
): Uint8Array => {
  const entries = [...files].map(([path, bytes]): [string, ZipEntry] => [path, [bytes, { level: levelOf(path) }]]);
  return zipSync(Object.fromEntries(entries), { mtime: fixedTime });
};
