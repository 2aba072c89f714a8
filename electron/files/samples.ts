import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenedFile } from '../../shared/contract/shell.ts';
import { say } from '../../shared/model/localizable.ts';
import { failed, type Outcome } from '../../shared/model/result.ts';
import { readFolder } from './read.ts';

/** Every file of a sample that ships with the app, licence and source among them. */
export const readSample = async (samples: string, name: string): Promise<Outcome<readonly OpenedFile[]>> => {
  const known = await readdir(samples).catch((): string[] => []);
  if (!known.includes(name))
    return failed('samples.unknown', say`There is no sample "${name}"; there are ${known.join(', ')}.`);
  return readFolder(join(samples, name), /./);
};
