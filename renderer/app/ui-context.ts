import { type Selection, useSelection } from '../commands/selection.ts';
import { type Draft, useDraft } from '../judge/answer/draft.ts';
import { type FirstPage, type ScreenName, useView } from '../navigation/view.ts';
import { useLongTask } from '../work/long-task.ts';

/** What commands need to know of everything but the session. */
export interface UiContext {
  readonly screen: ScreenName;
  readonly firstPage: FirstPage;
  readonly itemId: string | null;
  readonly selection: Selection;
  /** Long work is going on. */
  readonly working: boolean;
  /** Ticket of the query whose answer waits for its strength. */
  readonly strengthFor: number | null;
  /** Ticket of the grid of which candidates are picked, and how many are. */
  readonly picksFor: number | null;
  readonly picks: number;
}

const begun = ({ ticket, pending, picks }: Draft): Pick<UiContext, 'strengthFor' | 'picksFor' | 'picks'> => ({
  strengthFor: pending === null ? null : ticket,
  picksFor: ticket,
  picks: picks.length,
});

export const uiContext = (): UiContext => {
  const { screen, firstPage, itemId } = useView.getState();
  return {
    screen,
    firstPage,
    itemId,
    selection: useSelection.getState(),
    working: useLongTask.getState().running !== null,
    ...begun(useDraft.getState()),
  };
};

/** Calls back, in the same tick, whenever any of it may have changed. */
export const watchUiContext = (changed: () => void): void => {
  for (const store of [useView, useSelection, useLongTask, useDraft]) store.subscribe(changed);
};
