/** Keeps so many values; the one that was used longest ago goes first. */
export class Recent<K, V> {
  readonly #most: number;
  readonly #kept = new Map<K, V>();

  constructor(most: number) {
    this.#most = most;
  }

  has(key: K): boolean {
    return this.#kept.has(key);
  }

  /** A value, without counting as a use. */
  peek(key: K): V | undefined {
    return this.#kept.get(key);
  }

  /** Counts as used now. */
  touch(key: K): void {
    const value = this.#kept.get(key);
    if (value === undefined) return;
    this.#kept.delete(key);
    this.#kept.set(key, value);
  }

  set(key: K, value: V): void {
    this.#kept.delete(key);
    this.#kept.set(key, value);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.#most && oldest !== undefined) this.#kept.delete(oldest);
  }
}
