import { describe, expect, it } from 'vitest';

import { placeOf, said } from './tip';

describe('what a mark says', () => {
  it('has its value apart from what has it, in every script', () => {
    expect(said('Norway: 12 recommendations')).toEqual({ of: 'Norway', value: '12 recommendations' });
    expect(said('Norvège\u00a0: 12')).toEqual({ of: 'Norvège', value: '12' });
    expect(said('挪威：12 条建议')).toEqual({ of: '挪威', value: '12 条建议' });
  });

  it('is all value where nothing tells the two apart', () => {
    expect(said('Review of 7 November 2025')).toEqual({ of: '', value: 'Review of 7 November 2025' });
  });
});

describe('the place of a tip', () => {
  const room = { width: 800, height: 600 };
  const tip = { width: 200, height: 40 };
  const mark = (x: number, y: number): DOMRectReadOnly => ({
    ...{ x, y, left: x, top: y, right: x + 20, bottom: y + 20, width: 20, height: 20 },
    toJSON: () => '',
  });

  it('is above the middle of its mark', () => {
    expect(placeOf(mark(390, 300), tip, room)).toEqual({ x: 300, y: 252 });
  });

  it('is never cut by an edge', () => {
    expect(placeOf(mark(0, 0), tip, room)).toEqual({ x: 8, y: 28 });
    expect(placeOf(mark(790, 590), tip, room)).toEqual({ x: 592, y: 542 });
  });
});
