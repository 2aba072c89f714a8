import { describe, expect, it } from 'vitest';
import { internEntries, poolOf } from '../../../../renderer/workers/project-data/project-data.ts';
import type { Entry } from '../../../../shared/model/judgement.ts';
import { createRandom } from '../../../../shared/numbers/random.ts';
import { flag, judgement, randomLog, revision } from '../../session/samples.ts';

const ids = Array.from({ length: 40 }, (_, row) => `item ${row}`);
const rows = new Map(ids.map((id, row) => [id, row]));

describe('the log of a worker', () => {
  it('holds every entry as it arrived, in order', () => {
    const arrived = randomLog(createRandom(6), 500);
    expect(internEntries(structuredClone(arrived))).toStrictEqual(arrived);
  });

  it('holds what a later version may add, and what is missing', () => {
    const known = judgement('known');
    const { practice: _, ...less } = known;
    const odd: readonly object[] = [
      { ...known, later: 1 },
      less,
      { ...known, origin: { ...known.origin, later: 1 } },
      { ...known, query: { ...known.query, later: 1 } },
      { ...known, answer: { is: 'similar', later: 1 } },
    ];
    expect(internEntries(odd as readonly Entry[])).toStrictEqual(odd);
  });
});

describe('the rows that may be asked about', () => {
  it('are all but those of items set aside, whatever is judged besides', () => {
    const flags = ['item 1', 'item 2', 'item 3'].map((item) => flag(item, true));
    const [first, second] = flags;
    const back = [revision('retraction', first?.id ?? ''), flag('item 2', false, { at: 1 + (second?.at ?? 0) })];
    const judged = Array.from({ length: 30 }, (_, n) => judgement(`judged ${n}`));
    const pool = poolOf(internEntries([...flags, ...judged, ...back]), rows);
    expect(ids.filter((_, row) => pool?.[row] === 0)).toEqual(['item 3']);
  });

  it('are not told where nothing is set aside', () => {
    expect(poolOf([judgement('judged')], rows)).toBeUndefined();
  });
});
