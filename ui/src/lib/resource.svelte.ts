import { Failure } from '../api/failure';

/** Something asked of the core. The last answer stays in sight until the next is there, so nothing blinks. */
export class Resource<T> {
  value = $state.raw<T | null>(null);
  failure = $state.raw<Failure | null>(null);
  #turn = 0;

  /** Asks; an answer that a later question has overtaken is dropped. */
  async load(ask: () => Promise<T>): Promise<void> {
    const turn = ++this.#turn;
    try {
      const value = await ask();
      if (turn !== this.#turn) return;
      this.value = value;
      this.failure = null;
    } catch (cause) {
      if (turn === this.#turn) this.failure = Failure.of(cause);
    }
  }
}
