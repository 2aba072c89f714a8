import type { Judgement } from '../../../shared/model/judgement.ts';
import type { Query } from '../../../shared/model/query.ts';
import { formCode, formOf, packable } from './packed-form.ts';
import { idBytes, readId, writeId } from './packed-id.ts';
import { WordsTable } from './string-table.ts';

/** Judgements a page: room is made for so many at a time. */
const perPage = 512;
/** When, how long, score, probability, prediction; NaN for null. */
const numbersEach = 5;
/** Project, annotator, strategy, metric. */
const wordsEach = 4;
/** Anchor, left, right. */
const rowsEach = 3;

const newPage = () => ({
  ids: new Uint8Array(idBytes * perPage),
  numbers: new Float64Array(numbersEach * perPage),
  words: new Uint16Array(wordsEach * perPage),
  rows: new Int32Array(rowsEach * perPage),
  forms: new Uint16Array(perPage),
});

type Page = ReturnType<typeof newPage>;

const orNull = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;

/** Judgements in columns, by position: some 80 bytes each, a quarter of what they take as objects. */
export class PackedColumns {
  readonly #ids: readonly string[];
  readonly #rows: ReadonlyMap<string, number>;
  readonly #pages: Page[] = [];
  readonly #table = new WordsTable();
  /** By position, since hardly any judgement has them. */
  readonly #repeats = new Map<number, string>();
  readonly #replaces = new Map<number, string>();

  /** @param ids of all items of the project, by row; `rows` is the way back. */
  constructor(ids: readonly string[], rows: ReadonlyMap<string, number>) {
    this.#ids = ids;
    this.#rows = rows;
  }

  /** Keeps a judgement at the next position, or one not far behind it; false when it does not fit into the columns. */
  write(position: number, judgement: Judgement): boolean {
    const query = packable(judgement);
    if (!query) return false;
    const { id, project, annotator, answer, origin, at, took, practice, replaces } = judgement;
    const { strategy, metric, score, probability, predicted, audit, repeats } = origin;
    const page = this.#pageOf(position);
    const row = position % perPage;
    const form = formCode({ triplet: query.kind === 'triplet', answer, audit, practice });
    const rows = [query.kind === 'triplet' ? query.anchor : query.left, query.left, query.right].map((item) =>
      this.#rows.get(item),
    );
    const words = [project, annotator, strategy, metric ?? ''].map((word) => this.#table.numberOf(word));
    const numbers = [at, took, score, probability, predicted];
    // An empty name of a metric, or a number that is none, would come back as null.
    if (form === null || metric === '' || numbers.some(Number.isNaN)) return false;
    if (rows.includes(undefined) || words.includes(null) || !writeId(id, page.ids, idBytes * row)) return false;
    page.forms[row] = form;
    page.rows.set(rows.map(Number), rowsEach * row);
    page.words.set(words.map(Number), wordsEach * row);
    page.numbers.set(
      numbers.map((value) => value ?? Number.NaN),
      numbersEach * row,
    );
    if (repeats !== null) this.#repeats.set(position, repeats);
    if (replaces !== null) this.#replaces.set(position, replaces);
    return true;
  }

  /** A judgement equal to the one that was kept at this position. */
  read(position: number): Judgement {
    const { ids, numbers, words, rows, forms } = this.#pageOf(position);
    const row = position % perPage;
    const { triplet, answer, audit, practice } = formOf(forms[row] ?? 0);
    const item = (which: number): string => this.#ids[rows[rowsEach * row + which] ?? 0] ?? '';
    const word = (which: number): string => this.#table.word(words[wordsEach * row + which] ?? 0);
    const number = (which: number): number | undefined => numbers[numbersEach * row + which];
    const sides = { left: item(1), right: item(2) };
    const query: Query = triplet ? { kind: 'triplet', anchor: item(0), ...sides } : { kind: 'pair', ...sides };
    return {
      type: 'judgement',
      id: readId(ids, idBytes * row),
      project: word(0),
      query,
      answer,
      annotator: word(1),
      at: number(0) ?? 0,
      took: number(1) ?? 0,
      origin: {
        strategy: word(2),
        score: orNull(number(2)),
        probability: orNull(number(3)),
        audit,
        metric: word(3) || null,
        predicted: orNull(number(4)),
        repeats: this.#repeats.get(position) ?? null,
      },
      practice,
      replaces: this.#replaces.get(position) ?? null,
    };
  }

  #pageOf(position: number): Page {
    const at = Math.floor(position / perPage);
    const page = this.#pages[at] ?? newPage();
    this.#pages[at] = page;
    return page;
  }
}
