import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { usePreferences } from '../preferences/preferences.ts';
import { useSession } from '../session/index.ts';
import { startOfWork, workGoesOn } from './breaks.ts';

/** A quiet line after long work without a pause; off unless asked for in the settings. */
export const BreakHint = (): ReactNode => {
  const { judge } = useWords();
  const after = usePreferences(({ breakAfter }) => breakAfter);
  const total = useSession((session) => session.counts.total);
  const work = useRef(startOfWork(Date.now()));
  const [minutes, setMinutes] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each judgement is a sign of work.
  useEffect(() => {
    work.current = workGoesOn(work.current, Date.now());
    setMinutes(Math.floor((work.current.last - work.current.since) / 60_000));
  }, [total]);
  if (after === null || minutes < after) return null;
  return <span className="bar-hint">{judge.breakHint(minutes)}</span>;
};
