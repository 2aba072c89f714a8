import type { QueuedQuery } from '../../../renderer/session/state/session.ts';
import type {
  Answer,
  Entry,
  Flag,
  Judgement,
  Origin,
  Remark,
  Revision,
  Skip,
} from '../../../shared/model/judgement.ts';
import type { Query } from '../../../shared/model/query.ts';
import type { Random } from '../../../shared/numbers/random.ts';

export const origin: Origin = {
  strategy: 'random',
  score: null,
  probability: 0.5,
  audit: false,
  metric: null,
  predicted: null,
  repeats: null,
};

export const pair = (left: string, right: string): Query => ({ kind: 'pair', left, right });

let clock = 1_700_000_000_000;

export const judgement = (id: string, more: Partial<Judgement> = {}): Judgement => ({
  type: 'judgement',
  id,
  project: 'p',
  query: pair(`${id}-left`, `${id}-right`),
  answer: { is: 'similar' },
  annotator: 'ann',
  at: clock++,
  took: 1000,
  origin,
  practice: false,
  replaces: null,
  ...more,
});

export const skip = (id: string, annotator = 'ann'): Skip => ({
  type: 'skip',
  id,
  project: 'p',
  query: pair(`${id}-left`, `${id}-right`),
  annotator,
  at: clock++,
  took: 700,
  origin,
});

export const revision = (type: Revision['type'], of: string, more: Partial<Omit<Revision, 'type'>> = {}): Revision => ({
  type,
  id: `${type}-${of}-${clock}`,
  project: 'p',
  target: of,
  annotator: 'ann',
  at: clock++,
  ...more,
});

export const flag = (item: string, bad: boolean, more: Partial<Flag> = {}): Flag => ({
  type: 'flag',
  id: `flag-${clock}`,
  project: 'p',
  item,
  bad,
  note: '',
  annotator: 'ann',
  at: clock++,
  ...more,
});

export const remark = (of: string, note: string, more: Partial<Remark> = {}): Remark => ({
  type: 'remark',
  id: `remark-${clock}`,
  project: 'p',
  judgement: of,
  annotator: 'ann',
  at: clock++,
  note,
  tags: [],
  ...more,
});

export const queued = (ticket: number, left: string, right: string): QueuedQuery => ({
  ticket,
  query: pair(left, right),
  rows: [ticket, ticket + 1],
  origin,
  why: 'random',
});

const answers: readonly Answer[] = [{ is: 'similar' }, { is: 'different' }, { is: 'unsure' }, { is: 'left' }];

/** A log of every kind of entry, in which revisions, corrections and remarks point at what came earlier. */
export const randomLog = (random: Random, length: number): readonly Entry[] => {
  const entries: Entry[] = [];
  const ids: string[] = [];
  const judged: string[] = [];
  const flags: string[] = [];
  const pick = <T>(values: readonly T[]): T | undefined => values[random.integer(values.length)];
  for (let i = 0; i < length; i++) {
    const annotator = random.next() < 0.7 ? 'ann' : 'bob';
    const target = pick(ids);
    const earlier = pick(judged);
    const dice = random.next();
    if (target === undefined || earlier === undefined || dice < 0.5) {
      const corrects = earlier !== undefined && random.next() < 0.2;
      entries.push(
        judgement(`j${i}`, {
          annotator,
          answer: pick(answers) ?? { is: 'unsure' },
          practice: random.next() < 0.1,
          replaces: corrects ? earlier : null,
        }),
      );
      ids.push(`j${i}`);
      judged.push(`j${i}`);
    } else if (dice < 0.55) {
      entries.push(skip(`s${i}`, annotator));
      ids.push(`s${i}`);
    } else if (dice < 0.61) {
      const along = random.next() < 0.3 ? pick(flags) : undefined;
      const more = { id: `f${i}`, annotator, ...(along === undefined ? {} : { along }) };
      entries.push(flag(pick(['x', 'y', 'z']) ?? 'x', random.next() < 0.6, more));
      ids.push(`f${i}`);
      if (along === undefined) flags.push(`f${i}`);
    } else if (dice < 0.67) {
      entries.push(remark(earlier, `note ${i}`, { id: `n${i}`, annotator }));
      ids.push(`n${i}`);
    } else entries.push(revision(dice < 0.8 ? 'retraction' : 'restoration', target, { annotator }));
  }
  return entries;
};
