// Room: Whole projects as `.akin` files: packed, checked, read, merged.

/** Project archives (`.akin`): what they hold, how they are written, and how they are read and checked. */
export type { Sha256 } from './manifest.ts';
export type { Archive } from './parts.ts';
export { readArchive, unpackSteps } from './read.ts';
export { packSteps, writeArchive } from './write.ts';
