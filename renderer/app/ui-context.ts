import { useShallow } from 'zustand/react/shallow';
import { type Subject, useSubject } from '../commands/selection.ts';
import { type Draft, useDraft } from '../judge/answer/draft.ts';
import { type FirstPage, type ScreenName, useView } from '../navigation/view.ts';
import { useWorking } from '../work/long-task.ts';

/** What commands need to know of everything but the session. */
export interface Surroundings {
  readonly screen: ScreenName;
  readonly firstPage: FirstPage;
  readonly itemId: string | null;
  readonly subject: Subject;
  /** Long work is going on. */
  readonly working: boolean;
  /** Ticket of the query whose answer waits for its strength. */
  readonly strengthFor: number | null;
  /** Ticket of the grid of which candidates are picked, and how many are. */
  readonly picksFor: number | null;
  readonly picks: number;
}

type Place = Pick<Surroundings, 'screen' | 'firstPage' | 'itemId'>;

const placeOf = ({ screen, firstPage, itemId }: Place): Place => ({ screen, firstPage, itemId });
const isWorking = ({ running }: { readonly running: unknown }): boolean => running !== null;

type Begun = Pick<Surroundings, 'strengthFor' | 'picksFor' | 'picks'>;

const begun = ({ ticket, pending, picks }: Draft): Begun => ({
  strengthFor: pending === null ? null : ticket,
  picksFor: ticket,
  picks: picks.length,
});

export const surroundingsNow = (): Surroundings => ({
  ...placeOf(useView.getState()),
  subject: useSubject.getState(),
  working: isWorking(useWorking.getState()),
  ...begun(useDraft.getState()),
});

/** The same for a component, which paints anew when they change. */
export const useSurroundings = (): Surroundings => {
  const place = useView(useShallow(placeOf));
  const subject = useSubject();
  const working = useWorking(isWorking);
  const answer = useDraft(useShallow(begun));
  return { ...place, subject, working, ...answer };
};

/** Calls back whenever any of them may have changed; returns the function that stops it. */
export const watchSurroundings = (changed: () => void): (() => void) => {
  const stops = [useView, useSubject, useWorking, useDraft].map((store) => store.subscribe(changed));
  return () => {
    for (const stop of stops) stop();
  };
};
