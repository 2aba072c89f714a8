import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure, Outcome } from '../../shared/model/outcome.ts';
import type { Work } from '../session/library.ts';

export interface Running {
  readonly fraction: number;
  readonly message: string;
}

interface Working {
  /** What is going on; null when nothing is. */
  readonly running: Running | null;
  readonly failure: Failure | null;
  /** Runs one long work at a time; null as its outcome means that the person thought better of it. */
  readonly run: (act: (work: Work) => Promise<Outcome<unknown> | null>) => Promise<void>;
  readonly cancel: () => void;
  readonly dismiss: () => void;
}

/** Long work of a screen: its progress, its failure, and how to cancel it. Leaving the screen lets it finish. */
export const useWork = (): Working => {
  const [running, setRunning] = useState<Running | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const controller = useRef<AbortController | null>(null);
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);
  const run = useCallback(async (act: (work: Work) => Promise<Outcome<unknown> | null>): Promise<void> => {
    if (controller.current !== null) return;
    const started = new AbortController();
    const { signal } = started;
    controller.current = started;
    setFailure(null);
    setRunning({ fraction: 0, message: '' });
    const onProgress = (fraction: number, message: string): void => {
      if (mounted.current) setRunning({ fraction, message });
    };
    const outcome = await act({ onProgress, signal });
    controller.current = null;
    if (!mounted.current) return;
    setRunning(null);
    if (outcome !== null && !outcome.ok && !signal.aborted) setFailure(outcome.failure);
  }, []);
  const cancel = useCallback((): void => controller.current?.abort(), []);
  const dismiss = useCallback((): void => setFailure(null), []);
  return { running, failure, run, cancel, dismiss };
};
