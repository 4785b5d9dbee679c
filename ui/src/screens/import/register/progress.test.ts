import { describe, expect, it } from 'vitest';

import { percent, spokenPercent, timeLeft } from './progress';

const at = (done: number, total: number, rate = 0) => ({ running: true, done, total, rate });

describe('percent', () => {
  it.each([
    [0, 200, 0],
    [1, 200, 0],
    [199, 200, 99],
    [200, 200, 100],
    [250, 200, 100],
  ])('says of %i in %i bytes no more than is surely done', (done, total, said) => {
    expect(percent(at(done, total))).toBe(said);
  });

  it('is nothing before the size is known, and never "not a number"', () => {
    expect(percent(at(0, 0))).toBe(0);
  });
});

describe('spokenPercent', () => {
  it('changes every ten percent, or a screen reader would chatter', () => {
    const said = new Set(Array.from({ length: 1001 }, (_, done) => spokenPercent(at(done, 1000))));
    expect([...said]).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100]);
  });
});

describe('timeLeft', () => {
  it.each([
    [50, 100, 10, { unit: 'seconds', n: 5 }],
    [1, 100, 30, { unit: 'seconds', n: 4 }],
    [10, 989, 11, { unit: 'seconds', n: 89 }],
    [10, 1810, 10, { unit: 'minutes', n: 3 }],
  ])('after %i of %i bytes at %i a second', (done, total, rate, left) => {
    expect(timeLeft(at(done, total, rate))).toEqual(left);
  });

  it('says nothing where nothing can be said', () => {
    expect(timeLeft(at(0, 100, 10)), 'not begun').toBeNull();
    expect(timeLeft(at(50, 100, 0)), 'no rate yet').toBeNull();
    expect(timeLeft(at(100, 100, 10)), 'all read').toBeNull();
  });
});
