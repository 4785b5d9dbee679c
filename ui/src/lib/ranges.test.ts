import { describe, expect, it } from 'vitest';

import { between, count, has, plus, toggled, without, type Ranges } from './ranges';

const some: Ranges = [
  [2, 5],
  [8, 9],
];

describe('selected rows', () => {
  it('grow together where they touch, so that a long selection stays one range', () => {
    expect(plus(some, [5, 8])).toEqual([[2, 9]]);
    expect(plus(some, [0, 1])).toEqual([
      [0, 1],
      [2, 5],
      [8, 9],
    ]);
  });

  it('fall apart where a row is taken out', () => {
    expect(toggled([[0, 250_000]], 100)).toEqual([
      [0, 100],
      [101, 250_000],
    ]);
    expect(without(some, [0, 3])).toEqual([
      [3, 5],
      [8, 9],
    ]);
  });

  it('come back when the same row is toggled twice', () => {
    expect(toggled(toggled(some, 3), 3)).toEqual(some);
    expect(toggled(toggled(some, 6), 6)).toEqual(some);
  });

  it('are counted and found', () => {
    expect(count(some)).toBe(4);
    expect(has(some, 4)).toBe(true);
    expect(has(some, 5)).toBe(false);
  });

  it('reach from row to row in both directions', () => {
    expect(between(7, 3)).toEqual([3, 8]);
    expect(between(3, 7)).toEqual([3, 8]);
  });
});
