import { describe, expect, it } from 'vitest';

import { neighbour } from './roving';

/** Three plates in a row, two beneath: 0 1 2 / 3 4. */
const plates = [0, 1, 2, 3, 4].map((at) => ({ x: (at % 3) * 50, y: at < 3 ? 0 : 40, width: 44, height: 28 }));

describe('neighbour', () => {
  it.each([
    ['ArrowRight', 0, 1],
    ['ArrowLeft', 1, 0],
    ['ArrowDown', 1, 4],
    ['ArrowUp', 3, 0],
    ['Home', 4, 0],
    ['End', 0, 4],
  ])('%s leads from %i to %i', (key, from, to) => {
    expect(neighbour(plates, from, key)).toBe(to);
  });

  it('stays at the edge', () => {
    expect(neighbour(plates, 3, 'ArrowLeft')).toBe(3);
  });

  it('reaches every plate from every other, or some would be closed to the keyboard', () => {
    const seen = new Set([0]);
    for (const at of seen) {
      for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) seen.add(neighbour(plates, at, key));
    }
    expect(seen.size).toBe(plates.length);
  });

  it('leaves other keys alone', () => {
    expect(neighbour(plates, 2, 'a')).toBe(2);
  });
});
