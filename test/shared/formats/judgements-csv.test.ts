import { describe, expect, it } from 'vitest';
import { type JudgementLine, standingLines, writeJudgementsCsv } from '../../../shared/formats/judgements-csv.ts';
import { tableSteps } from '../../../shared/formats/tables/table.ts';
import type { Answer, Remark } from '../../../shared/model/judgement.ts';
import type { Query } from '../../../shared/model/query.ts';
import { bytes, drive, unwrap } from '../drive.ts';
import { judgement, someEntries } from './archive/projects.ts';

type Cells = Readonly<Record<string, string | null>>;

/** Read back by Akin's own reader of tables. */
const parse = (text: string): readonly Cells[] => {
  const { columns, rows } = unwrap(drive(tableSteps('judgements.csv', bytes(text))));
  return rows.map((cells) => Object.fromEntries(columns.map((name, i) => [name, cells[i] ?? null])));
};

const line = (query: Query, answer: Answer, more: Partial<JudgementLine> = {}): JudgementLine => ({
  judgement: judgement('j', 1000, query, answer),
  state: 'standing',
  remark: null,
  ...more,
});

describe('columns of the judgements as CSV', () => {
  const header = writeJudgementsCsv([]).trim().split(',');

  it('stand where the command line has had them since 0.1.0', () => {
    const commandLine =
      'id,kind,left,right,anchor,shown,answer,chosen,strength,annotator,at,took_ms,strategy,score,probability,predicted,audit,metric,repeats,replaces';
    expect(header.slice(0, 20).join(',')).toBe(commandLine);
  });

  it('hold every name that the window has had since 0.1.0, and none twice', () => {
    const window =
      'id,answered,annotator,kind,anchor,left,right,others,answer,strength,milliseconds,strategy,audit,probability,predicted,repeats,replaces,state,note,tags';
    expect(header).toEqual(expect.arrayContaining(window.split(',')));
    expect(new Set(header).size).toBe(header.length);
  });

  it('say the same under both names', () => {
    for (const cells of parse(writeJudgementsCsv(standingLines(someEntries)))) {
      expect(cells['answered']).toBe(cells['at']);
      expect(cells['milliseconds']).toBe(cells['took_ms']);
      expect(cells['others']).toBe(cells['shown']);
    }
  });
});

describe('lines of the judgements as CSV', () => {
  it('say what was asked and answered, for every kind, whatever the ids hold', () => {
    const lines = parse(
      writeJudgementsCsv([
        line({ kind: 'pair', left: ' =a', right: 'b,"c"\n' }, { is: 'similar', strength: 4 }),
        line({ kind: 'triplet', anchor: 'a', left: 'd', right: 'b,"c"' }, { is: 'right' }),
        line({ kind: 'odd', items: ['a, b', 'c"d', 'e'] }, { is: 'odd', item: 'c"d' }),
        line({ kind: 'grid', anchor: 'a', candidates: ['b', 'c'], pick: 1 }, { is: 'chosen', items: ['c'] }),
      ]),
    );
    expect(lines.map((cells) => cells['kind'])).toEqual(['pair', 'triplet', 'odd', 'grid']);
    expect(lines.map((cells) => cells['answer'])).toEqual(['similar', 'right', 'odd', 'chosen']);
    expect(lines[0]).toMatchObject({ left: ' =a', right: 'b,"c"\n', anchor: null, chosen: null, strength: '4' });
    expect(lines[1]).toMatchObject({ anchor: 'a', left: 'd', right: 'b,"c"', shown: null, strength: null });
    expect(JSON.parse(lines[2]?.['shown'] ?? '')).toEqual(['a, b', 'c"d', 'e']);
    expect(JSON.parse(lines[2]?.['chosen'] ?? '')).toEqual(['c"d']);
    expect(lines[3]?.['anchor']).toBe('a');
    expect(JSON.parse(lines[3]?.['shown'] ?? '')).toEqual(['b', 'c']);
    expect(JSON.parse(lines[3]?.['chosen'] ?? '')).toEqual(['c']);
  });

  it('say who, when, how long, and how the query was chosen', () => {
    const [cells] = parse(writeJudgementsCsv([line({ kind: 'pair', left: 'a', right: 'b' }, { is: 'unsure' })]));
    expect(cells).toMatchObject({
      id: 'j',
      annotator: 'ada',
      at: '1970-01-01T00:00:01.000Z',
      took_ms: '900',
      strategy: 'random',
      score: null,
      probability: '0.5',
      predicted: '0.25',
      audit: '1',
      metric: 'm1',
      repeats: null,
      replaces: null,
    });
  });

  it('say what has become of a judgement and what was noted on it', () => {
    const remark: Pick<Remark, 'note' | 'tags'> = { note: 'torn, "twice"', tags: ['x', 'y'] };
    const query: Query = { kind: 'pair', left: 'a', right: 'b' };
    const lines = parse(
      writeJudgementsCsv([
        line(query, { is: 'similar' }, { state: 'retracted', remark }),
        line(query, { is: 'different' }),
      ]),
    );
    expect(lines[0]).toMatchObject({ state: 'retracted', note: 'torn, "twice"', tags: 'x, y' });
    expect(lines[1]).toMatchObject({ state: 'standing', note: null, tags: null });
  });
});

describe('the lines of a log that stand', () => {
  it('are in order of answering and carry the remark in force', () => {
    const lines = standingLines([...someEntries].reverse());
    expect(lines.map((each) => each.judgement.id)).toEqual(['j1', 'j2', 'j3', 'j4']);
    expect(lines.map(({ remark }) => remark?.note ?? null)).toEqual(['schön', 'with it', null, null]);
    expect(new Set(lines.map(({ state }) => state))).toEqual(new Set(['standing']));
  });

  it('carry the remark before one that was taken back', () => {
    const about = { project: 'p1', annotator: 'ada' } as const;
    const lines = standingLines([
      ...someEntries,
      { ...about, type: 'remark', id: 'n3', judgement: 'j1', at: 9900, note: 'later', tags: [] },
      { ...about, type: 'retraction', id: 'r9', target: 'n3', at: 9950 },
    ]);
    expect(lines[0]?.remark?.note).toBe('schön');
  });
});
