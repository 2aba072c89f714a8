import { useEffect, useState } from 'react';
import { session, useSession } from '../session/index.ts';

const none: ReadonlySet<string> = new Set();

/** Ids of the judgements that contradict others, once `wanted`, and again whenever the log grows. */
export const useContradicting = (wanted: boolean): ReadonlySet<string> => {
  const revision = useSession((state) => state.revision);
  const [found, setFound] = useState(none);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision means other judgements.
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    void session()
      .contradicting()
      .then((ids) => {
        if (current) setFound(ids);
      });
    return () => {
      current = false;
    };
  }, [wanted, revision]);
  return found;
};
