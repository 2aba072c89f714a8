/** A query must have been on screen for so many milliseconds before an answer to it counts: nobody judges in less. */
export const soonestAnswer = 100;

/** A query is painted within a frame or two. */
const frame = 16;

/** When queries were painted, and so whether anybody can have looked at one before they answered. */
export class PaintTimes {
  #last: { readonly ticket: number; readonly at: number } | null = null;
  /** The first query painted since the project was opened: no key meant for another can have landed on it. */
  #first: number | null = null;

  /** Only the first paint of a query counts. */
  painted(ticket: number, at: number): void {
    if (this.#last?.ticket === ticket) return;
    this.#last = { ticket, at };
    this.#first ??= ticket;
  }

  /**
   * How long a query had been on screen at `pressedAt`; null when it had not been there, or not long enough for anybody
   * to have looked.
   */
  seenFor(ticket: number, pressedAt: number): number | null {
    if (this.#last?.ticket !== ticket) return null;
    const seen = pressedAt - this.#last.at;
    return seen >= (this.#first === ticket ? 0 : soonestAnswer) ? seen : null;
  }

  /** Milliseconds from `now` until a query takes an answer; not painted yet, a frame. 0 or less: it does. */
  answerableIn(ticket: number, now: number): number {
    return this.#last?.ticket === ticket ? this.#last.at + soonestAnswer - now : frame;
  }
}
