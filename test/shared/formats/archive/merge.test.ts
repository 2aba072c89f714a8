import { describe, expect, it } from 'vitest';
import type { Archive } from '../../../../shared/formats/archive/archive.ts';
import { mergeArchives } from '../../../../shared/formats/archive/merge.ts';
import type { Entry } from '../../../../shared/model/judgement.ts';
import { failureOf, unwrap } from '../../drive.ts';
import { someFile } from '../metric/metrics.ts';
import { judgement, someArchive, someEntries } from './projects.ts';

const by = (annotator: string, ...ids: readonly string[]): readonly Entry[] =>
  ids.map((id, i) =>
    judgement(id, 1000 * (i + 1), { kind: 'pair', left: 'a', right: 'd' }, { is: 'similar' }, annotator),
  );

const ada = someArchive();
const bob = someArchive({
  project: { ...ada.project, id: 'p2', name: 'Copy', created: 900 },
  entries: by('bob', 'b1', 'b2').map((entry) => ({ ...entry, project: 'p2' })),
  metrics: new Map([['m2', someFile(2, 2, 5)]]),
});
const eve = someArchive({ entries: [...someEntries.slice(0, 3), ...by('eve', 'e1')] });

const merge = (...archives: readonly Archive[]): Archive => unwrap(mergeArchives(archives));

describe('merging archives', () => {
  it('keeps every entry once, under the id of the oldest project', () => {
    const merged = merge(bob, ada, eve);
    expect(merged.project).toEqual(ada.project);
    expect(merged.entries.map(({ id }) => id).sort()).toEqual(
      ['b1', 'b2', 'e1', ...someEntries.map(({ id }) => id)].sort(),
    );
    expect(merged.entries.every(({ project }) => project === 'p1')).toBe(true);
    expect([...merged.metrics.keys()]).toEqual(['m1', 'm2']);
  });

  it('does not depend on the order, nor on how it is done in steps', () => {
    const all = merge(ada, bob, eve);
    expect(merge(eve, bob, ada)).toEqual(all);
    expect(merge(merge(ada, bob), eve)).toEqual(all);
    expect(merge(bob, merge(eve, ada))).toEqual(all);
  });

  it('changes nothing the second time', () => {
    const once = merge(ada, bob);
    expect(merge(once, ada, bob, once)).toEqual(once);
  });

  it('refuses archives of other items or features', () => {
    const other = someArchive({ items: ada.items.map((item) => ({ ...item, id: `${item.id}x` })) });
    expect(failureOf(mergeArchives([ada, other]))).toContain(
      'merge.items: "Eggs" and "Eggs" are not of the same items: item 0 is "a" in one and "ax"',
    );
    const moved = someArchive({ features: { ...ada.features, data: ada.features.data.map((value) => value + 1) } });
    expect(failureOf(mergeArchives([ada, moved]))).toContain('the values of their features differ');
  });

  it('refuses an entry that says two things', () => {
    const [first, ...rest] = someEntries;
    const forged: readonly Entry[] =
      first?.type === 'judgement' ? [{ ...first, answer: { is: 'different' } }, ...rest] : [];
    expect(failureOf(mergeArchives([ada, someArchive({ entries: forged })]))).toContain(
      'merge.conflict: The entry "j1"',
    );
  });
});
