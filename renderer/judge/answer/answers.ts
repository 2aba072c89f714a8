// Room: What the expert can answer, how it is begun, and what is said about it.

import type { Answer, Strength } from '../../../shared/model/judgement.ts';
import { itemsOf, type Query } from '../../../shared/model/query.ts';
import { session } from '../../session/index.ts';
import { askStrength, clearDraft, draftOf, togglePick, useDraft } from './draft.ts';

const send = (answer: Answer, pressedAt: number): void => {
  const { current, answer: commit } = session();
  if (current === null) return;
  clearDraft();
  void commit(current.ticket, answer, pressedAt);
};

/** Similar or different: at once, or after its strength where the project asks for one. */
export const judgePair = (is: 'similar' | 'different', pressedAt: number): void => {
  const { current, project } = session();
  if (current === null) return;
  if (project?.settings.strength) askStrength(current.ticket, is);
  else send({ is }, pressedAt);
};

export const judgeStrength = (strength: Strength, pressedAt: number): void => {
  const { pending } = draftOf(useDraft.getState(), session().current?.ticket);
  if (pending !== null) send({ is: pending, strength }, pressedAt);
};

export const judgeSide = (is: 'left' | 'right', pressedAt: number): void => send({ is }, pressedAt);

export const judgeUnsure = (pressedAt: number): void => send({ is: 'unsure' }, pressedAt);

export const judgeOdd = (position: 0 | 1 | 2, pressedAt: number): void => {
  const query = session().current?.query;
  if (query?.kind === 'odd') send({ is: 'odd', item: query.items[position] }, pressedAt);
};

export const pickCandidate = (position: number): void => {
  const { current } = session();
  if (current?.query.kind !== 'grid') return;
  const item = current.query.candidates[position];
  if (item !== undefined) togglePick(current.ticket, item, current.query.pick);
};

export const confirmPicks = (pressedAt: number): void => {
  const { current } = session();
  if (current?.query.kind !== 'grid') return;
  const { picks } = draftOf(useDraft.getState(), current.ticket);
  if (picks.length === current.query.pick) send({ is: 'chosen', items: picks }, pressedAt);
};

export const skipQuery = (pressedAt: number): void => {
  const { current, skip } = session();
  if (current === null) return;
  clearDraft();
  void skip(current.ticket, pressedAt);
};

/** The items of a query from left to right, as they stand on screen; of a grid the candidates. */
export const shownItems = (query: Query): readonly string[] => {
  if (query.kind === 'triplet') return [query.left, query.anchor, query.right];
  return query.kind === 'grid' ? query.candidates : itemsOf(query);
};
