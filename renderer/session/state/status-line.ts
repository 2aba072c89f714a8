import type { Failure } from '../../../shared/model/result.ts';
import type { Clock } from './clock.ts';
import type { Announcement } from './session.ts';
import type { View } from './state.ts';

/** An acknowledgement on its way, or the failure of the journal that follows it. */
interface Waiting {
  readonly announcement: Announcement;
  readonly since: number;
  /** How many pieces the journal must be through with before this one is on disk twice. */
  readonly sent: number;
}

/** What is said stays for some frames, or what comes right behind it would hide it unpainted. */
const stays = 90;
/** A screen that shows no query must not keep an acknowledgement waiting. */
const longestWait = 250;
/** A journal that hangs must not silence the status region: after so long the database's strict commit is enough. */
const longestJournal = 2000;

const isFailure = ({ announcement }: Waiting): boolean => announcement.says === 'failed';

/**
 * The status region: what is said when. An acknowledgement comes when the journal has its copy too and the next query can
 * be answered, so that whoever goes on at its word is not refused, and does not hide a fresh refusal. Everything else is
 * said right away.
 */
export class StatusLine {
  readonly #view: View;
  readonly #clock: Clock;
  /** Milliseconds until the query on screen takes an answer. */
  readonly #untilAnswerable: (now: number) => number;
  /** When an answer was last refused, and when anything was last said. */
  #refusedAt = Number.NEGATIVE_INFINITY;
  #saidAt = Number.NEGATIVE_INFINITY;
  /** What is to be said yet; oldest first. */
  #waiting: readonly Waiting[] = [];
  #callOff: () => void = () => undefined;
  /** How many pieces of the log were sent to the journal, and with how many of them it is through. */
  #sent = 0;
  #journalled = 0;
  #closed = false;

  constructor(view: View, clock: Clock, untilAnswerable: (now: number) => number) {
    this.#view = view;
    this.#clock = clock;
    this.#untilAnswerable = untilAnswerable;
  }

  say(announcement: Announcement): void {
    if (announcement.says === 'saved' || announcement.says === 'practised') {
      this.#sayLater(announcement);
      return;
    }
    this.#put(announcement);
    if (announcement.says === 'refused-early') {
      this.#refusedAt = this.#clock.elapsed();
      return;
    }
    // What was to be acknowledged is overtaken; that the journal failed is not.
    this.#waiting = this.#waiting.filter(isFailure);
    this.#sayWhatIsDue();
  }

  fail(failure: Failure): void {
    this.say({ says: 'failed', failure });
  }

  /** One more piece of the log is on its way to the journal: acknowledgements from now on wait for it. */
  journalling(): void {
    this.#sent++;
  }

  /**
   * The journal is through with one more piece. What failed there is said after the acknowledgements that wait: the
   * database has those judgements.
   */
  journalled(failure: Failure | null): void {
    this.#journalled++;
    if (failure) this.#sayLater({ says: 'failed', failure });
    else this.#sayWhatIsDue();
  }

  /** Says nothing from now on. */
  close(): void {
    this.#closed = true;
    this.#callOff();
  }

  #sayLater(announcement: Announcement): void {
    this.#waiting = [...this.#waiting, { announcement, since: this.#clock.elapsed(), sent: this.#sent }];
    this.#sayWhatIsDue();
  }

  /** Says what waits, in its order and none skipped, as far as it is due. */
  #sayWhatIsDue(): void {
    this.#callOff();
    for (let [next, ...later] = this.#waiting; next !== undefined; [next, ...later] = this.#waiting) {
      const wait = this.#dueIn(next, later.every(isFailure));
      if (wait > 0) {
        if (!this.#closed) this.#callOff = this.#clock.after(wait, () => this.#sayWhatIsDue());
        return;
      }
      this.#waiting = later;
      this.#put(next.announcement);
    }
  }

  /** Milliseconds until the first of what waits may be said; 0 or less when it may be now. */
  #dueIn(first: Waiting, isLast: boolean): number {
    const { since, sent } = first;
    const now = this.#clock.elapsed();
    if (isFailure(first)) return this.#saidAt + stays - now;
    if (this.#journalled < sent && now - since < longestJournal) return since + longestJournal - now;
    // What was answered since shows that nobody waits for this one any more.
    if (!isLast || now - since >= longestWait) return 0;
    return Math.max(this.#refusedAt + stays - now, this.#untilAnswerable(now));
  }

  #put(announcement: Announcement): void {
    this.#saidAt = this.#clock.elapsed();
    if (!this.#closed) this.#view.set({ announcement });
  }
}
