import { create } from 'zustand';

/**
 * An answer being put together for the query on screen: the side chosen while its strength is asked, the
 * candidates picked so far, how far one has come in reading them. It belongs to one ticket and is worth nothing for another.
 */
export interface Draft {
  readonly ticket: number | null;
  readonly pending: 'similar' | 'different' | null;
  readonly picks: readonly string[];
  /** The first field that the cards of a grid show. */
  readonly from: number;
}

export const emptyDraft: Draft = { ticket: null, pending: null, picks: [], from: 0 };

export const useDraft = create<Draft>()(() => emptyDraft);

/** The draft of this ticket; an older one counts as empty. */
export const draftOf = (draft: Draft, ticket: number | undefined): Draft =>
  draft.ticket === ticket ? draft : emptyDraft;

export const togglePick = (ticket: number, item: string, most: number): void => {
  const { picks, from } = draftOf(useDraft.getState(), ticket);
  if (picks.includes(item))
    useDraft.setState({ ticket, pending: null, picks: picks.filter((id) => id !== item), from });
  else if (picks.length < most) useDraft.setState({ ticket, pending: null, picks: [...picks, item], from });
};

/** Has the cards begin so many fields later, or earlier, of `count`; at either end nothing happens. */
export const turnFields = (ticket: number, by: number, count: number): void => {
  const draft = draftOf(useDraft.getState(), ticket);
  const from = draft.from + by;
  if (from >= 0 && from < count) useDraft.setState({ ...draft, ticket, from });
};

export const askStrength = (ticket: number, pending: 'similar' | 'different'): void =>
  useDraft.setState({ ...emptyDraft, ticket, pending });

export const clearDraft = (): void => useDraft.setState(emptyDraft);
