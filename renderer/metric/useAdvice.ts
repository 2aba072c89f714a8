import { useEffect, useState } from 'react';
import type { Advice } from '../../shared/evaluation/stopping/advice.ts';
import { session, useSession } from '../session/index.ts';

/** The advice of the moment: the last one known until the next is worked out; null before the first. */
export const useAdvice = (): Advice | null => {
  const project = useSession((state) => state.project?.id ?? null);
  const revision = useSession((state) => state.revision);
  const curve = useSession((state) => state.curve);
  const snapshot = useSession((state) => state.snapshot?.id ?? null);
  const information = useSession((state) => state.information);
  const [advice, setAdvice] = useState<Advice | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of these is something that the advice rests on.
  useEffect(() => {
    const asking = new AbortController();
    void session()
      .advise(asking.signal)
      .then((found) => {
        if (!asking.signal.aborted) setAdvice(found);
      });
    return () => asking.abort();
  }, [project, revision, curve, snapshot, information]);
  return advice;
};
