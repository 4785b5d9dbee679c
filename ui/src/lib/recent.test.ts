import { describe, expect, it } from 'vitest';

import { Recent } from './recent';

describe('Recent', () => {
  it('lets go of what was used longest ago, not of what came first', () => {
    const kept = new Recent<number, string>(2);
    kept.set(1, 'one');
    kept.set(2, 'two');
    kept.touch(1);
    kept.set(3, 'three');
    expect([kept.peek(1), kept.peek(2), kept.peek(3)]).toEqual(['one', undefined, 'three']);
  });

  it('holds no more than it may', () => {
    const kept = new Recent<number, number>(3);
    for (let n = 0; n < 100; n++) kept.set(n, n);
    expect([96, 97, 98, 99].map((n) => kept.has(n))).toEqual([false, true, true, true]);
  });
});
