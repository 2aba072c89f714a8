/** Words that say nothing about what an English text is about. */
const stopWords: ReadonlySet<string> = new Set(
  (
    'a an and any are as at be been but by can did do does for from had has have he her his i if in into is it its ' +
    'may more most no nor not of on one only or other our out over she so some such than that the their them then ' +
    'there these they this to too up was we were when where which while who will with would you your'
  ).split(' '),
);

const runs = /[\p{L}\p{M}\p{N}]+/gu;
/** Scripts written without spaces: their characters are taken in overlapping twos. */
const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+$/u;

/** A plural and its singular become one word; a light rule that is right often enough for counting. */
const singular = (word: string): string => {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 3 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1);
  return word;
};

/** Marks a term that is a piece of a word, so that a theme is never called by one. */
const pieceMark = '~';

/** Whether a term is a piece of a word, made by `piecesOf`, rather than a word. */
export const isPiece = (term: string): boolean => term.startsWith(pieceMark);

/**
 * The overlapping threes of a text's words, ends included: names and addresses that are spelled a little differently
 * still share most of them.
 */
export const piecesOf = (text: string): readonly string[] => {
  const pieces: string[] = [];
  for (const [run] of text.normalize('NFKC').toLowerCase().matchAll(runs)) {
    const characters = ['_', ...run, '_'];
    for (let i = 2; i < characters.length; i++) {
      pieces.push(`${pieceMark}${characters[i - 2]}${characters[i - 1]}${characters[i]}`);
    }
  }
  return pieces;
};

/** The terms of a text, in order: lower case, without stop words and lone letters. */
export const termsOf = (text: string): readonly string[] => {
  const terms: string[] = [];
  for (const [run] of text.normalize('NFKC').toLowerCase().matchAll(runs)) {
    if (unspaced.test(run)) {
      const characters = [...run];
      if (characters.length === 1) terms.push(run);
      for (let i = 1; i < characters.length; i++) terms.push(`${characters[i - 1]}${characters[i]}`);
    } else if (run.length > 1 && !stopWords.has(run)) {
      terms.push(singular(run));
    }
  }
  return terms;
};
