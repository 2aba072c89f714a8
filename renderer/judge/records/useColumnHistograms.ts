import { useEffect, useState } from 'react';
import { library } from '../../library/index.ts';
import { session, useSession } from '../../session/index.ts';
import { type ColumnHistogram, histogramOf } from './column-histogram.ts';

type Histograms = ReadonlyMap<string, ColumnHistogram | null>;

const none: Histograms = new Map();
let known: { readonly project: string; readonly histograms: Promise<Histograms> } | null = null;

const read = async (project: string, columns: readonly string[]): Promise<Histograms> => {
  const histograms = new Map<string, ColumnHistogram | null>();
  for (const column of columns) histograms.set(column, histogramOf(await library.columnValues(project, column)));
  return histograms;
};

/** How each numeric column of the open project lies, read once a project; empty until it is read. */
export const useColumnHistograms = (): Histograms => {
  const project = useSession((session) => session.project?.id ?? null);
  const [histograms, setHistograms] = useState<Histograms>(none);
  useEffect(() => {
    if (project === null) return;
    if (known?.project !== project) {
      const columns = session().project?.columns ?? [];
      const numeric = columns.filter(({ role }) => role === 'number').map(({ name }) => name);
      known = { project, histograms: read(project, numeric) };
    }
    let wanted = true;
    void known.histograms.then((value) => {
      if (wanted) setHistograms(value);
    });
    return () => {
      wanted = false;
    };
  }, [project]);
  return histograms;
};
