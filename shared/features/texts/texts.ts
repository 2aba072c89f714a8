// Room: Themes of texts: TF-IDF and a truncated SVD.

import { say } from '../../model/localizable.ts';
import type { Progress } from '../../model/progress.ts';
import { isMissing, type Table } from '../../model/table.ts';
import type { ColumnFeatures } from '../column-features.ts';
import { tfidfSteps } from './tfidf.ts';
import { isPiece } from './tokens.ts';
import { truncatedSvdSteps } from './truncated-svd.ts';

/** Themes kept of a column of texts. */
const themeCap = 50;
const namingTerms = 3;

/** Texts of this many words on average are taken apart into pieces of words as well. */
const mostShortWords = 6;

/** Names and addresses: so short that a slip of the pen would leave two of them without a common word. */
const isShort = (texts: readonly (string | null)[]): boolean => {
  let words = 0;
  let known = 0;
  for (const text of texts) {
    if (text === null) continue;
    words += text.trim().split(/\s+/).length;
    known++;
  }
  return words <= mostShortWords * known;
};

/** The strongest terms of a theme, in one string. */
const nameOf = (loadings: { rows: number; columns: number; data: Float64Array }, c: number, terms: readonly string[]) =>
  Array.from({ length: loadings.rows }, (_, j) => ({ j, weight: loadings.data[j * loadings.columns + c] ?? 0 }))
    .filter(({ j }) => !isPiece(terms[j] ?? ''))
    .sort((a, b) => b.weight - a.weight || a.j - b.j)
    .slice(0, namingTerms)
    .map(({ j }) => terms[j] ?? '')
    .join(', ');

/**
 * Themes of a column of texts: TF-IDF, then its leading singular vectors (latent semantic analysis, Deerwester et al.
 * 1990). Each feature is called by the three terms that weigh most in it. A quarter of the texts bounds their number,
 * since more themes than that describe single texts.
 */
export function* textFeatures(table: Table, column: number): Generator<Progress, ColumnFeatures, void> {
  const name = table.columns[column] ?? '';
  const texts = table.rows.map((row) => {
    const cell = row[column];
    return cell === null || cell === undefined || isMissing(cell) ? null : cell;
  });
  const { matrix, terms } = yield* tfidfSteps(texts, isShort(texts));
  const wanted = Math.min(themeCap, Math.max(2, Math.floor(texts.length / 4)));
  const { scores, loadings } = yield* truncatedSvdSteps(matrix, wanted);
  if (scores.columns === 0) {
    return { features: [], notes: [say`${name}: no word occurs in two texts, so it gives no features.`] };
  }
  const features = Array.from({ length: scores.columns }, (_, c) => {
    const values = new Float64Array(scores.rows);
    for (let i = 0; i < scores.rows; i++) values[i] = scores.data[i * scores.columns + c] ?? 0;
    const title = `${name} ${c + 1}: ${nameOf(loadings, c, terms)}`;
    return { source: { name: title, from: name, how: 'text' as const }, values };
  });
  return { features, notes: [say`${name}: ${terms.length} terms became ${features.length} themes.`] };
}
