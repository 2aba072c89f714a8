import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './suite.ts';

/** TypeScript files under a folder of the checkout, as paths with slashes, sorted. */
export const filesUnder = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort();
