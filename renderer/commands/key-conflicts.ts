import type { Judgement } from '../../shared/model/judgement.ts';
import type { Query, QueryKind } from '../../shared/model/query.ts';
import { screenNames } from '../navigation/view.ts';
import { type Chord, type KeyChoice, keysOf } from './chord.ts';
import type { Command, CommandContext, CommandId } from './command.ts';
import { commandOf } from './registry.ts';

/** Everything that is possible everywhere, on a screen of an open project that asks nothing. */
export const openContext: CommandContext = {
  project: true,
  screen: 'items',
  page: null,
  asking: null,
  choosingStrength: false,
  picked: true,
  itemKind: 'record',
  item: false,
  chosenProject: true,
  judgement: null,
  backup: false,
  judged: true,
  canUndo: true,
  canRedo: true,
  training: false,
  learned: true,
  working: false,
  matrix: 'given',
};

const queries: Readonly<Record<QueryKind, Query>> = {
  pair: { kind: 'pair', left: 'a', right: 'b' },
  triplet: { kind: 'triplet', anchor: 'a', left: 'b', right: 'c' },
  odd: { kind: 'odd', items: ['a', 'b', 'c'] },
  grid: { kind: 'grid', anchor: 'a', candidates: ['b', 'c'], pick: 1 },
};
const kinds = ['pair', 'triplet', 'odd', 'grid'] as const;

const judgementOf = (query: Query, answer: Judgement['answer']): Judgement => ({
  type: 'judgement',
  id: '',
  project: '',
  query,
  answer,
  annotator: '',
  at: 0,
  took: 0,
  origin: { strategy: '', score: null, probability: null, audit: false, metric: null, predicted: null, repeats: null },
  practice: false,
  replaces: null,
});

/** Answered in a way that no change asks for, so that every change is possible. */
const reviewed = kinds.map((kind) => judgementOf(queries[kind], { is: 'chosen', items: [] }));

/** Every kind of context the app can be in, as far as commands tell them apart. */
export const everyContext: readonly CommandContext[] = [
  ...(['start', 'samples', 'projects', 'new'] as const).map(
    (page): CommandContext => ({
      ...openContext,
      project: false,
      page,
      judged: false,
      canUndo: false,
      canRedo: false,
    }),
  ),
  ...screenNames.map((screen): CommandContext => {
    const item = screen === 'items' || screen === 'explore';
    return { ...openContext, screen, item, backup: screen === 'settings' };
  }),
  ...(['image', 'text', 'record'] as const).flatMap((itemKind) =>
    kinds.flatMap((asking): CommandContext[] => {
      const judging: CommandContext = { ...openContext, screen: 'judge', itemKind, asking };
      return asking === 'pair' ? [judging, { ...judging, choosingStrength: true }] : [judging];
    }),
  ),
  ...reviewed.flatMap((judgement) =>
    (['standing', 'retracted', 'replaced', 'practice'] as const).map(
      (state): CommandContext => ({ ...openContext, screen: 'review', judgement: { judgement, state } }),
    ),
  ),
].flatMap((context) => [context, { ...context, training: true }, { ...context, working: true }]);

const usable = new Map<CommandId, ReadonlySet<number>>();

/** Numbers of the situations in which a command can be used. */
const contextsOf = (id: CommandId): ReadonlySet<number> => {
  const known = usable.get(id);
  if (known) return known;
  const { when } = commandOf(id);
  const found = new Set(everyContext.flatMap((context, i) => (when(context) ? [i] : [])));
  usable.set(id, found);
  return found;
};

/** Whether two commands can be asked for at the same moment: then they cannot share a key. */
export const canCoincide = (a: CommandId, b: CommandId): boolean => {
  const others = contextsOf(b);
  return [...contextsOf(a)].some((context) => others.has(context));
};

/** Other commands that a chord would reach in the same context: → is "similar" and "right", but never both. */
export const conflictsOf = (
  id: CommandId,
  chord: Chord,
  commands: readonly Pick<Command, 'id' | 'keys'>[],
  choice: KeyChoice,
): readonly CommandId[] =>
  commands
    .filter((other) => other.id !== id && keysOf(other, choice).includes(chord) && canCoincide(id, other.id))
    .map((other) => other.id);
