import { strFromU8, strToU8 } from 'fflate';
import { say } from '../../model/localizable.ts';
import { excerpt } from '../../model/quote.ts';
import { done, failed, type Outcome } from '../../model/result.ts';
import { parseJson, parseWith, z } from '../schema.ts';

/** SHA-256 of some bytes, in lower-case hexadecimal. Injected: Node and the browser each bring their own. */
export type Sha256 = (bytes: Uint8Array) => Promise<string>;

export const manifestPath = 'manifest.json';
const format = 'akin-archive';
/** Since the second version revisions may name remarks and flags, which readers of the first would leave in force. */
const version = 2;

const schema = z.object({
  format: z.literal(format),
  version: z.int().min(1).max(version),
  /** Milliseconds since 1970. */
  created: z.number(),
  parts: z.array(z.object({ path: z.string(), bytes: z.number(), sha256: z.string() })),
});

export type Manifest = z.infer<typeof schema>;

/** The parts with a manifest of their sizes and hashes in front. */
export const sealParts = async (
  parts: ReadonlyMap<string, Uint8Array>,
  sha256: Sha256,
  created: number,
): Promise<ReadonlyMap<string, Uint8Array>> => {
  const listed: Manifest['parts'] = [];
  for (const [path, bytes] of parts) listed.push({ path, bytes: bytes.length, sha256: await sha256(bytes) });
  const manifest: Manifest = { format, version, created, parts: listed };
  return new Map([[manifestPath, strToU8(`${JSON.stringify(manifest, null, 1)}\n`)], ...parts]);
};

/**
 * Reads the part manifest.json, undefined when the archive has none. Fails with `archive.manifest` for what is no
 * archive of Akin, with `archive.version` for one that a newer Akin wrote, with `file.field` for one that is
 * malformed. The parts are not looked at here.
 */
export const readManifest = (name: string, bytes: Uint8Array | undefined): Outcome<Manifest> => {
  if (bytes === undefined)
    return failed('archive.manifest', say`${name} has no manifest.json; it is no archive of Akin.`);
  const value = parseJson(strFromU8(bytes));
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== format) {
    return failed(
      'archive.manifest',
      say`${name}, part manifest.json: expected the format "${format}"; it is no archive of Akin.`,
    );
  }
  if ('version' in value && typeof value.version === 'number' && value.version > version) {
    return failed(
      'archive.version',
      say`${name} has version ${value.version}, newer than the ${version} that this Akin reads; update Akin to open it.`,
    );
  }
  return parseWith(say`${name}, part manifest.json`, schema, value);
};

/** The parts, once each is there, is as long as it says and has its hash, and nothing else is. */
export const unsealed = async (
  name: string,
  files: ReadonlyMap<string, Uint8Array>,
  sha256: Sha256,
): Promise<Outcome<ReadonlyMap<string, Uint8Array>>> => {
  const manifest = readManifest(name, files.get(manifestPath));
  if (!manifest.ok) return manifest;
  const parts = new Map<string, Uint8Array>();
  for (const { path, bytes, sha256: expected } of manifest.value.parts) {
    const content = files.get(path);
    if (content === undefined) return failed('archive.part', say`${name}: the part ${excerpt(path)} is missing.`);
    if (content.length !== bytes || (await sha256(content)) !== expected) {
      return failed(
        'archive.hash',
        say`${name}: the part ${excerpt(path)} is damaged: its SHA-256 is not the one in the manifest.`,
      );
    }
    parts.set(path, content);
  }
  const stranger = [...files.keys()].find((path) => path !== manifestPath && !parts.has(path));
  return stranger === undefined
    ? done(parts)
    : failed('archive.part', say`${name}: the part ${excerpt(stranger)} is not in the manifest.`);
};
