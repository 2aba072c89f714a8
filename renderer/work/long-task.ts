// Room: Long work with progress and cancel, and short messages of what came of it.

import { useEffect } from 'react';
import { create } from 'zustand';
import type { Failure, Outcome } from '../../shared/model/result.ts';
import type { TaskContext } from '../library/library.ts';
import { notifyFailure } from './toasts.ts';

export interface TaskProgress {
  readonly fraction: number;
  readonly message: string;
}

interface Working {
  /** What is going on; null when nothing is. */
  readonly running: TaskProgress | null;
  readonly failure: Failure | null;
}

/** Long work with progress: one at a time in the whole app, whichever screen or command began it. */
export const useLongTask = create<Working>()(() => ({ running: null, failure: null }));

let controller: AbortController | null = null;
/** Screens that would show how a work ends. */
let watching = 0;

const end = (failure: Failure | null): void => {
  controller = null;
  if (failure !== null && watching === 0) notifyFailure(failure);
  useLongTask.setState({ running: null, failure: watching === 0 ? null : failure });
};

/** Runs a work unless another is going on; null as its outcome means that the person thought better of it. */
export const runTask = async (act: (work: TaskContext) => Promise<Outcome<unknown> | null>): Promise<void> => {
  if (controller !== null) return;
  controller = new AbortController();
  const { signal } = controller;
  useLongTask.setState({ running: { fraction: 0, message: '' }, failure: null });
  const onProgress = (fraction: number, message: string): void =>
    useLongTask.setState({ running: { fraction, message } });
  let failure: Failure | null = null;
  try {
    const outcome = await act({ onProgress, signal });
    if (outcome !== null && !outcome.ok && !signal.aborted) failure = outcome.failure;
  } finally {
    end(failure);
  }
};

export const cancelTask = (): void => controller?.abort();

/** The long work of the app, for a screen that shows its progress and how it failed. Leaving the screen lets it finish. */
export const useTask = (): Working & { readonly run: typeof runTask } => {
  useEffect(() => {
    watching++;
    return () => {
      watching--;
      if (watching === 0) useLongTask.setState({ failure: null });
    };
  }, []);
  return { ...useLongTask(), run: runTask };
};
