/** More distinct words than a column of 16 bits can tell apart. */
const most = 2 ** 16;

/** Numbers for words that come again and again: a long log holds each of them once. */
export class WordsTable {
  readonly #words: string[] = [];
  readonly #numbers = new Map<string, number>();

  /** The number of a word, a new one for a new word; null when there are no more. */
  numberOf(word: string): number | null {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    if (this.#words.length === most) return null;
    this.#numbers.set(word, this.#words.length);
    return this.#words.push(word) - 1;
  }

  word(number: number): string {
    return this.#words[number] ?? '';
  }
}
