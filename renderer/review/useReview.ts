import { create } from 'zustand';
import { select, selected } from '../commands/selection.ts';
import { useView } from '../navigation/view.ts';
import { type Filter, noFilter, type Special } from './filter/filter.ts';

/** What the Review screen shows. */
interface Review {
  readonly filter: Filter;
  /** What the items of the judgements are to contain. */
  readonly search: string;
  /** Ids of the judgements in the list, in order: what moving by key goes through. */
  readonly listed: readonly string[];
  /** The chosen judgement is open for changes. */
  readonly editing: boolean;
}

const untouched: Review = { filter: noFilter, search: '', listed: [], editing: false };

export const useReview = create<Review>()(() => untouched);

/** Nothing is narrowed, chosen or open any more. */
export const leaveReview = (): void => {
  useReview.setState(untouched);
  select({ judgement: null });
};

export const changeFilter = (change: Partial<Filter>): void =>
  useReview.setState(({ filter }) => ({ filter: { ...filter, ...change } }));

/** Shows only such judgements, or no longer only such. */
export const toggleOnly = (special: Special): void => {
  const { only } = useReview.getState().filter;
  changeFilter({
    only: new Set(only.has(special) ? [...only].filter((other) => other !== special) : [...only, special]),
  });
};

export const clearFilters = (): void => {
  useReview.setState({ filter: noFilter, search: '' });
  useView.setState({ itemId: null });
};

/** Goes to the Review screen for judgements of one sort. */
export const showOnly = (special: Special): void => {
  useReview.setState({ filter: { ...noFilter, only: new Set([special]) }, search: '' });
  useView.getState().go('review');
};

/** Goes to the Review screen for the judgements of one item. */
export const showJudgementsOf = (item: string): void => {
  useReview.setState({ search: item });
  useView.getState().go('review', item);
};

/** Chooses the judgement so many steps further down the list; the first when none of it is chosen. */
export const chooseBy = (steps: number): void => {
  const { listed } = useReview.getState();
  const at = listed.indexOf(selected().judgement ?? '');
  const next = at < 0 ? 0 : Math.min(listed.length - 1, Math.max(0, at + steps));
  select({ judgement: listed[next] ?? null });
};
