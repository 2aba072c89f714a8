import { useEffect, useState } from 'react';
import { library } from '../../library/index.ts';
import { session, useSession } from '../../session/index.ts';
import { type Spread, spreadOf } from './column-histogram.ts';

type Spreads = ReadonlyMap<string, Spread | null>;

const none: Spreads = new Map();
let known: { readonly project: string; readonly spreads: Promise<Spreads> } | null = null;

const read = async (project: string, columns: readonly string[]): Promise<Spreads> => {
  const spreads = new Map<string, Spread | null>();
  for (const column of columns) spreads.set(column, spreadOf(await library.columnValues(project, column)));
  return spreads;
};

/** How each numeric column of the open project lies, read once a project; empty until it is read. */
export const useSpreads = (): Spreads => {
  const project = useSession((session) => session.project?.id ?? null);
  const [spreads, setSpreads] = useState<Spreads>(none);
  useEffect(() => {
    if (project === null) return;
    if (known?.project !== project) {
      const columns = session().project?.columns ?? [];
      const numeric = columns.filter(({ role }) => role === 'number').map(({ name }) => name);
      known = { project, spreads: read(project, numeric) };
    }
    let wanted = true;
    void known.spreads.then((value) => {
      if (wanted) setSpreads(value);
    });
    return () => {
      wanted = false;
    };
  }, [project]);
  return spreads;
};
