/** Project archives (`.akin`): what they hold, how they are written, and how they are read and checked. */
export type { Sha256 } from './archive-manifest.ts';
export type { Archive } from './archive-parts.ts';
export { readArchive, unpackSteps } from './archive-read.ts';
export { packSteps, writeArchive } from './archive-write.ts';
