import { describe, expect, it } from 'vitest';

import { inSight, placesOf, revealing, scrolledTo, spaceOf, TALLEST, topAt, windowsOf } from './windowing';

const short = { rows: 250_000, height: 56, view: 560 };
const long = { rows: 1_000_000, height: 56, view: 560 };

describe('a list of 250,000 rows', () => {
  it('scrolls pixel by pixel, because it still fits into an element', () => {
    expect(spaceOf(short)).toBe(14_000_000);
    expect(topAt(1_234, short)).toBe(1_234);
  });

  it('draws what is in sight and a few rows around it', () => {
    expect(inSight(0, short, 3)).toEqual({ first: 0, end: 13 });
    expect(inSight(56 * 100 + 1, short, 3)).toEqual({ first: 97, end: 114 });
  });
});

describe('a list of a million rows', () => {
  it('is no taller than an element may be', () => {
    expect(spaceOf(long)).toBe(TALLEST);
  });

  it('ends with its last row at the end of the scrollbar, or rows could not be reached', () => {
    const end = spaceOf(long) - long.view;
    expect(inSight(topAt(end, long), long, 0).end).toBe(1_000_000);
    expect(topAt(end, long) + long.view).toBeCloseTo(56_000_000);
  });

  it('finds the way back to the scrollbar', () => {
    expect(topAt(scrolledTo(30_000_000, long), long)).toBeCloseTo(30_000_000);
  });
});

describe('inSight', () => {
  it('has nothing to draw of an empty list', () => {
    expect(inSight(0, { rows: 0, height: 56, view: 560 }, 3)).toEqual({ first: 0, end: 0 });
  });

  it('stays within the list when fewer rows are left than were scrolled past', () => {
    expect(inSight(9_000, { rows: 5, height: 56, view: 560 }, 3)).toEqual({ first: 5, end: 5 });
  });
});

describe('placesOf', () => {
  it('has a place for every row in sight, wherever the list stands', () => {
    for (const view of [560, 555, 600]) {
      const list = { ...short, view };
      for (let top = 1_000; top < 1_200; top++) {
        const { first, end } = inSight(top, list, 3);
        expect(end - first).toBeLessThanOrEqual(placesOf(list, 3));
      }
    }
  });
});

describe('revealing', () => {
  it('moves only as far as it must', () => {
    expect(revealing(5, 0, short)).toBe(0);
    expect(revealing(10, 0, short)).toBe(56);
    expect(revealing(2, 56 * 8, short)).toBe(56 * 2);
  });
});

describe('windowsOf', () => {
  it.each([
    [0, 13, [0]],
    [95, 101, [0, 1]],
    [100, 200, [1]],
    [250, 460, [2, 3, 4]],
    [7, 7, []],
  ])('rows %i to %i lie in %j', (first, end, windows) => {
    expect(windowsOf(first, end, 100)).toEqual(windows);
  });
});
