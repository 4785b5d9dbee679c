import { describe, expect, it } from 'vitest';

import { around, dayNumber, dayText, density, lengthOf, panned, resized, zoomed } from './span';

const whole = { from: 0, to: 6_999 };

describe('days of a timeline', () => {
  it('are numbered and written back', () => {
    for (const day of ['1900-01-01', '2008-02-29', '2025-11-07', '2100-12-31']) {
      expect(dayText(dayNumber(day))).toBe(day);
    }
    expect(dayNumber('2025-11-08') - dayNumber('2025-11-07')).toBe(1);
  });

  it('keep the day under the pointer where it is', () => {
    const days = { from: 1000, to: 1999 };
    const near = zoomed(days, 0.5, 1250, whole);
    expect(lengthOf(near)).toBe(500);
    expect((1250 - near.from) / 500).toBeCloseTo(0.25);
  });

  it('become fewer and more by at least one, from one day to the whole', () => {
    expect(lengthOf(zoomed({ from: 5, to: 6 }, 0.9, 5.5, whole))).toBe(1);
    expect(lengthOf(zoomed({ from: 5, to: 5 }, 0.9, 5.5, whole))).toBe(1);
    expect(lengthOf(zoomed({ from: 5, to: 5 }, 1.1, 5.5, whole))).toBe(2);
    expect(zoomed({ from: 10, to: 6_900 }, 2, 100, whole)).toEqual(whole);
  });

  it('never leave the whole', () => {
    expect(panned({ from: 10, to: 19 }, -50, whole)).toEqual({ from: 0, to: 9 });
    expect(panned({ from: 10, to: 19 }, 9_000, whole)).toEqual({ from: 6_990, to: 6_999 });
    expect(resized({ from: 10, to: 19 }, 'from', 40, whole)).toEqual({ from: 19, to: 19 });
    expect(resized({ from: 10, to: 19 }, 'to', 90_000, whole)).toEqual({ from: 10, to: 6_999 });
  });

  it('close in on what stands close together, and say when they cannot', () => {
    expect(around({ from: 100, to: 199 }, whole, whole)).toEqual({ from: 85, to: 214 });
    expect(around({ from: 100, to: 100 }, { from: 99, to: 101 }, whole)).toEqual({ from: 100, to: 100 });
    expect(around({ from: 100, to: 100 }, { from: 100, to: 100 }, whole)).toBeNull();
  });

  it('count what happened part by part, and lose nothing of it', () => {
    const happened = [
      { day: dayText(0), count: 2 },
      { day: dayText(6_999), count: 3 },
      { day: dayText(3_500), count: 1 },
    ];
    const parts = density(happened, whole, 10);
    expect(parts.reduce((a, b) => a + b)).toBe(6);
    expect([parts[0], parts[5], parts[9]]).toEqual([2, 1, 3]);
  });
});
