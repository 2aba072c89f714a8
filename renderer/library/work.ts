import type { TaskContext } from './library.ts';

/** A part of a whole work's progress. */
export const partOf = ({ onProgress, signal }: TaskContext, from: number, to: number): TaskContext => ({
  signal,
  onProgress: (fraction, message) => onProgress(from + (to - from) * fraction, message),
});
