import { say } from '../../model/localizable.ts';
import type { Progress } from '../../model/progress.ts';
import { piecesOf, termsOf } from './tokens.ts';

/** A sparse matrix by rows: row i holds `values[k]` in column `indices[k]` for start[i] ≤ k < start[i + 1]. */
export interface Sparse {
  readonly rows: number;
  readonly columns: number;
  readonly start: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
}

export interface Weighted {
  readonly matrix: Sparse;
  readonly terms: readonly string[];
}

/** More terms than this cost time and tell no more: the rarest are left out. */
const vocabularyCap = 10_000;
const yieldEvery = 1000;

const countTerms = (text: string, numbers: Map<string, number>, withPieces: boolean): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  const terms = withPieces ? [...termsOf(text), ...piecesOf(text)] : termsOf(text);
  for (const term of terms) {
    let number = numbers.get(term);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(term, number);
    }
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  return counts;
};

/** Column in the matrix of every term number, −1 for terms in one text only, in over half of them, or beyond the cap. */
const chooseTerms = (documents: readonly ReadonlyMap<number, number>[], size: number) => {
  const frequency = new Int32Array(size);
  for (const counts of documents) for (const term of counts.keys()) frequency[term] = (frequency[term] ?? 0) + 1;
  const most = Math.max(2, documents.length / 2);
  const kept = Array.from(frequency.keys())
    .filter((term) => (frequency[term] ?? 0) >= 2 && (frequency[term] ?? 0) <= most)
    .sort((a, b) => (frequency[b] ?? 0) - (frequency[a] ?? 0) || a - b)
    .slice(0, vocabularyCap);
  const column = new Int32Array(size).fill(-1);
  for (const [j, term] of kept.entries()) column[term] = j;
  return { frequency, kept, column };
};

/**
 * Term frequency times inverse document frequency, (1 + ln tf) · (1 + ln((1 + n) / (1 + df))), every row of length 1
 * (Salton and Buckley 1988, smoothed). An empty text is a row of zeros.
 * @param withPieces counts pieces of words beside the words.
 */
export function* tfidfSteps(
  texts: readonly (string | null)[],
  withPieces = false,
): Generator<Progress, Weighted, void> {
  const numbers = new Map<string, number>();
  const documents: ReadonlyMap<number, number>[] = [];
  for (const [i, text] of texts.entries()) {
    documents.push(countTerms(text ?? '', numbers, withPieces));
    if (i % yieldEvery === yieldEvery - 1) yield { fraction: (0.8 * i) / texts.length, message: say`${i} texts read` };
  }
  const { frequency, kept, column } = chooseTerms(documents, numbers.size);
  const start = new Int32Array(texts.length + 1);
  const indices: number[] = [];
  const values: number[] = [];
  for (const [i, counts] of documents.entries()) {
    const first = values.length;
    let square = 0;
    for (const [term, count] of counts) {
      const j = column[term] ?? -1;
      if (j < 0) continue;
      const weight = (1 + Math.log(count)) * (1 + Math.log((1 + texts.length) / (1 + (frequency[term] ?? 0))));
      indices.push(j);
      values.push(weight);
      square += weight * weight;
    }
    for (let k = first; k < values.length; k++) values[k] = (values[k] ?? 0) / Math.sqrt(square);
    start[i + 1] = values.length;
    if (i % yieldEvery === yieldEvery - 1)
      yield { fraction: 0.8 + (0.2 * i) / texts.length, message: say`Weighing terms` };
  }
  const names = [...numbers.keys()];
  return {
    matrix: {
      rows: texts.length,
      columns: kept.length,
      start,
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    },
    terms: kept.map((term) => names[term] ?? ''),
  };
}
