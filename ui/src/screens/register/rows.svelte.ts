import { call } from '../../api/call';
import { Failure } from '../../api/failure';
import type { Order, RegisterFilter, RegisterPage, RegisterRow } from '../../api/types.gen';
import { Recent } from '../../lib/recent';
import { windowsOf } from '../../lib/windowing';

/** Rows that are asked for at once. */
export const WINDOW = 100;
/** Windows that are kept. */
const KEPT = 20;
/** Rows asked for beyond those in sight, so that slow scrolling never waits. */
const AHEAD = 24;
/** While the rows in sight change faster than this, nothing is asked for: it would be passed over. */
const SETTLED_MS = 60;
/** The most rows that the core gives at once. */
const MOST = 500;

export interface Question {
  filter: RegisterFilter;
  order: Order;
  lang: string;
}

/** The answer to one question, as far as it was needed: windows come in as one scrolls. */
export class Rows {
  readonly question: Question;
  /** What is known of the whole selection. */
  readonly page: RegisterPage;
  failure = $state.raw<Failure | null>(null);
  /** Counts windows that came in, so that placeholders give way. */
  #arrived = $state(0);
  #kept = new Recent<number, RegisterRow[]>(KEPT);
  #wanted: number[] = [];
  #wantedAt = 0;
  #asking = false;

  constructor(question: Question, page: RegisterPage) {
    this.question = question;
    this.page = page;
    this.#keep(page);
  }

  static async ask(question: Question, offset: number): Promise<Rows> {
    return new Rows(question, await call('register', { ...question, offset, limit: WINDOW }));
  }

  get total(): number {
    return this.page.total;
  }

  /** A row; none while it is still on its way. */
  at(index: number): RegisterRow | undefined {
    void this.#arrived;
    return this.#kept.peek(Math.floor(index / WINDOW))?.[index % WINDOW];
  }

  /** Sees to it that the rows from `first` up to `end` come, and no others that were asked for before. */
  need(first: number, end: number): void {
    const wanted = windowsOf(Math.max(0, first - AHEAD), Math.min(this.total, end + AHEAD), WINDOW);
    for (const number of wanted) this.#kept.touch(number);
    const missing = wanted.filter((number) => !this.#kept.has(number));
    if (missing.join() !== this.#wanted.join()) this.#wantedAt = performance.now();
    this.#wanted = missing;
    if (missing.length > 0 && !this.#asking) void this.#bring();
  }

  async #bring(): Promise<void> {
    this.#asking = true;
    try {
      for (let number = this.#wanted[0]; number !== undefined; number = this.#wanted[0]) {
        const wait = this.#wantedAt + SETTLED_MS - performance.now();
        if (wait > 0) {
          await new Promise((go) => setTimeout(go, wait));
          continue;
        }
        this.#keep(await call('register', { ...this.question, offset: number * WINDOW, limit: WINDOW }));
        this.#wanted = this.#wanted.filter((each) => each !== number);
        this.failure = null;
      }
    } catch (cause) {
      this.failure = Failure.of(cause);
    } finally {
      this.#asking = false;
    }
  }

  #keep(page: RegisterPage): void {
    this.#kept.set(page.offset / WINDOW, page.rows);
    this.#arrived += 1;
  }

  /** Identifiers of the rows from `first` up to `end`, in sight or not. */
  async ids(first: number, end: number): Promise<string[]> {
    const ids: string[] = [];
    while (ids.length < end - first) {
      const offset = first + ids.length;
      const { rows } = await call('register', { ...this.question, offset, limit: Math.min(MOST, end - offset) });
      if (rows.length === 0) break;
      ids.push(...rows.map((row) => row.id));
    }
    return ids;
  }
}
