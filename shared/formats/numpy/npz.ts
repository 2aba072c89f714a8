import { done, type Outcome } from '../../model/result.ts';
import { readZip, writeZip } from '../zip/zip.ts';
import { type NpyArray, readNpy } from './npy.ts';
import { type Writable, writeNpy } from './npy-write.ts';

/** Reads the arrays of a .npz file by name; entries that are no .npy are passed over. */
export const readNpz = (name: string, bytes: Uint8Array): Outcome<ReadonlyMap<string, NpyArray>> => {
  const files = readZip(name, bytes);
  if (!files.ok) return files;
  const arrays = new Map<string, NpyArray>();
  for (const [path, content] of files.value) {
    if (!path.endsWith('.npy')) continue;
    const array = readNpy(`${name}, array ${path.slice(0, -4)}`, content);
    if (!array.ok) return array;
    arrays.set(path.slice(0, -4), array.value);
  }
  return done(arrays);
};

/** Writes arrays as a .npz file that `numpy.load` opens without pickle. */
export const writeNpz = (arrays: ReadonlyMap<string, Writable>): Uint8Array =>
  writeZip(new Map([...arrays].map(([name, array]) => [`${name}.npy`, writeNpy(array)])));
