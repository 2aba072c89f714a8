import type { Answer, Entry, Judgement } from './judgement.ts';

/**
 * Makes the entries of a log smaller in memory. Whatever was read from a disk or came in a message has strings of its
 * own; of a long log most say the same as those before. Ids of judgements and items hardly come again and stay as they are.
 */
export class StringInterning {
  readonly #strings = new Map<string, string>();
  readonly #answers = new Map<string, Answer>();

  /** An equal entry. */
  entry(entry: Entry): Entry {
    return entry.type === 'judgement' ? this.judgement(entry) : entry;
  }

  /** An equal judgement. */
  judgement(judgement: Judgement): Judgement {
    const { project, annotator, answer, origin } = judgement;
    return {
      ...judgement,
      type: 'judgement',
      project: this.#string(project),
      annotator: this.#string(annotator),
      answer: this.#answer(answer),
      origin: {
        ...origin,
        strategy: this.#string(origin.strategy),
        metric: origin.metric === null ? null : this.#string(origin.metric),
      },
    };
  }

  #string(text: string): string {
    const known = this.#strings.get(text);
    if (known === undefined) this.#strings.set(text, text);
    return known ?? text;
  }

  /** Answers that say no more than a word are one object. */
  #answer(answer: Answer): Answer {
    if (Object.keys(answer).length > 1) return answer;
    const known = this.#answers.get(answer.is);
    if (known === undefined) this.#answers.set(answer.is, answer);
    return known ?? answer;
  }
}
