import type { Work } from './library.ts';

/** A part of a whole work's progress. */
export const partOf = ({ onProgress, signal }: Work, from: number, to: number): Work => ({
  signal,
  onProgress: (fraction, message) => onProgress(from + (to - from) * fraction, message),
});
