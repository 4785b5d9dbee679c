import { describe, expect, it } from 'vitest';

import { dropAt, placeOf } from './drag';

/** Two halves in a row, a whole one under them. */
const BOXES = [
  { x: 0, y: 0, width: 100, height: 50 },
  { x: 110, y: 0, width: 100, height: 80 },
  { x: 0, y: 100, width: 210, height: 50 },
];

describe('where a tile comes to stand', () => {
  it('is beside the tile that the pointer is on, on its side', () => {
    expect(dropAt(BOXES, 20, 20, false)).toEqual({ at: 0, after: false });
    expect(dropAt(BOXES, 90, 20, false)).toEqual({ at: 0, after: true });
    expect(dropAt(BOXES, 20, 110, false)).toEqual({ at: 2, after: false });
    expect(dropAt(BOXES, 200, 140, false)).toEqual({ at: 2, after: true });
  });

  it('is mirrored where lines run from right to left', () => {
    expect(dropAt(BOXES, 20, 20, true)).toEqual({ at: 0, after: true });
  });

  it('is beside the nearest tile where the pointer is on none', () => {
    expect(dropAt(BOXES, 20, 70, false)?.at).toBe(0);
    expect(dropAt(BOXES, 300, 500, false)).toEqual({ at: 2, after: true });
    expect(dropAt([], 1, 1, false)).toBeNull();
  });

  it('is counted among the other tiles', () => {
    expect(placeOf(0, { at: 2, after: true })).toBe(2);
    expect(placeOf(2, { at: 0, after: false })).toBe(0);
    expect(placeOf(0, { at: 1, after: false })).toBeNull();
    expect(placeOf(1, { at: 0, after: true })).toBeNull();
    expect(placeOf(1, { at: 1, after: true })).toBeNull();
  });
});
