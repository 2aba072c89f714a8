import { useEffect, useState } from 'react';
import { library } from '../library/index.ts';
import { useSession } from '../session/index.ts';
import type { Neighbour } from '../workers/finder/finder-api.ts';

interface Neighbours {
  readonly of: string;
  readonly learned: readonly Neighbour[];
  readonly euclidean: readonly Neighbour[];
}

const howMany = 12;

/** The nearest items of one, again whenever a new metric is in force; null until they are found. */
export const useNeighbours = (id: string | null): Neighbours | null => {
  const project = useSession((session) => session.project?.id ?? null);
  const snapshot = useSession((session) => session.snapshot?.id ?? null);
  const [found, setFound] = useState<Neighbours | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another metric has other neighbours.
  useEffect(() => {
    if (id === null || project === null) return;
    let wanted = true;
    void library.neighbours(project, id, howMany).then((neighbours) => {
      if (wanted) setFound({ of: id, ...neighbours });
    });
    return () => {
      wanted = false;
    };
  }, [id, project, snapshot]);
  return found?.of === id ? found : null;
};
