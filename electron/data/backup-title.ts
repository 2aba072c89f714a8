import { type FileHandle, open } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';

/** The part of an archive that holds the project's name. It holds settings too: more than this is not worth a name. */
const part = 'project.json';
const longest = 32 * 1024 ** 2;

/** Where a zip file says what it holds: at its end, before a comment of at most 65,535 bytes. */
const endLength = 22;
const endSignature = 0x06054b50;
const entryLength = 46;
const entrySignature = 0x02014b50;
const headerLength = 30;
const deflated = 8;

const readAt = async (file: FileHandle, start: number, length: number): Promise<Buffer> => {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, start);
  return bytes.subarray(0, bytesRead);
};

interface Entry {
  readonly method: number;
  readonly length: number;
  readonly header: number;
}

/** Looks a part up in the list of parts at the end of a zip file. */
const findPart = async (file: FileHandle, size: number): Promise<Entry | null> => {
  const tailLength = Math.min(size, endLength + 0xffff);
  const tail = await readAt(file, size - tailLength, tailLength);
  let end = tail.length - endLength;
  while (end >= 0 && tail.readUInt32LE(end) !== endSignature) end--;
  if (end < 0) return null;
  const list = await readAt(file, tail.readUInt32LE(end + 16), Math.min(longest, tail.readUInt32LE(end + 12)));
  for (let at = 0; at + entryLength <= list.length && list.readUInt32LE(at) === entrySignature; ) {
    const nameEnd = at + entryLength + list.readUInt16LE(at + 28);
    if (list.toString('utf8', at + entryLength, nameEnd) === part)
      return {
        method: list.readUInt16LE(at + 10),
        length: list.readUInt32LE(at + 20),
        header: list.readUInt32LE(at + 42),
      };
    at = nameEnd + list.readUInt16LE(at + 30) + list.readUInt16LE(at + 32);
  }
  return null;
};

const nameIn = (json: string): string | null => {
  const value: unknown = JSON.parse(json);
  if (typeof value !== 'object' || value === null || !('name' in value)) return null;
  return typeof value.name === 'string' ? value.name : null;
};

/**
 * The name of the project in a backup, without reading more of the file than that takes: a backup may hold many
 * pictures. Null when the file is no archive, or is damaged; bringing it back then says what is wrong with it.
 */
export const titleOf = async (path: string): Promise<string | null> => {
  const file = await open(path).catch(() => null);
  try {
    if (file === null) return null;
    const entry = await findPart(file, (await file.stat()).size);
    if (entry === null || entry.length > longest) return null;
    const header = await readAt(file, entry.header, headerLength);
    const start = entry.header + headerLength + header.readUInt16LE(26) + header.readUInt16LE(28);
    const content = await readAt(file, start, entry.length);
    const json = entry.method === deflated ? inflateRawSync(content, { maxOutputLength: longest }) : content;
    return nameIn(json.toString('utf8'));
  } catch {
    return null;
  } finally {
    await file?.close();
  }
};
