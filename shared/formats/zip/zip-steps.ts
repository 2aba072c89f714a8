import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { type Sentence, say } from '../../model/localizable.ts';
import type { Progress } from '../../model/progress.ts';
import { done, type Outcome } from '../../model/result.ts';
import { fixedTime, type Level, listZip, unpackFiles } from './zip.ts';

/** Bytes packed or unpacked between two steps: some ten milliseconds of work. */
const atOnce = 512 * 1024;

const step = (done: number, all: number, message: Sentence): Progress => ({
  fraction: all === 0 ? 1 : done / all,
  message,
});

/** `readZip` in steps. A file larger than a step is unpacked in one. */
export function* unzipSteps(
  name: string,
  bytes: Uint8Array,
): Generator<Progress, Outcome<ReadonlyMap<string, Uint8Array>>, void> {
  const listed = listZip(name, bytes);
  if (!listed.ok) return listed;
  const all = listed.value.reduce((sum, file) => sum + file.bytes, 0);
  const unpacked = new Map<string, Uint8Array>();
  let wanted = new Set<string>();
  let [size, before] = [0, 0];
  for (const [i, file] of listed.value.entries()) {
    wanted.add(file.path);
    size += file.bytes;
    // Looking a file up goes through all that are listed, so small ones are taken many at a time.
    if (size < 8 * atOnce && i + 1 < listed.value.length) continue;
    const some = unpackFiles(name, bytes, wanted);
    if (!some.ok) return some;
    for (const [path, content] of some.value) unpacked.set(path, content);
    before += size;
    yield step(before, all, say`Unpacking`);
    [wanted, size] = [new Set(), 0];
  }
  return done(unpacked);
}

/** One array of several; what `chunks` holds is let go of on the way. */
const joined = (chunks: Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks.splice(0)) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
};

/** Packs files into a zip archive, some of their bytes a step; the same files give the same bytes. */
export function* zipSteps(
  files: ReadonlyMap<string, Uint8Array>,
  levelOf: (path: string) => Level = () => 6,
): Generator<Progress, Uint8Array, void> {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    // Packing fails on names and sizes beyond what the format holds, which nothing here comes near.
    if (error) throw error;
    chunks.push(chunk);
  });
  const all = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  let [packed, reported] = [0, 0];
  for (const [path, bytes] of files) {
    const level = levelOf(path);
    const file = level === 0 ? new ZipPassThrough(path) : new ZipDeflate(path, { level });
    file.mtime = fixedTime;
    zip.add(file);
    for (let at = 0; at === 0 || at < bytes.length; at += atOnce) {
      const end = Math.min(bytes.length, at + atOnce);
      file.push(bytes.subarray(at, end), end === bytes.length);
      packed += end - at;
      if (packed - reported < atOnce) continue;
      reported = packed;
      yield step(packed, all, say`Packing`);
    }
  }
  zip.end();
  return joined(chunks);
}
