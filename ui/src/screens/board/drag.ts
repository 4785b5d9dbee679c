import type { Box } from '../../lib/roving';

/** Where a tile would come to stand: beside the tile `at`, before or after it. */
export interface Drop {
  at: number;
  after: boolean;
}

/** How much a step to another row counts against one along the row. */
const ROWS = 4;

const outside = (value: number, from: number, length: number) => Math.max(from - value, 0, value - from - length);

/**
 * Where a tile that is let go at a point comes to stand: beside the nearest tile, on the side of the point.
 * Tiles that share a row are told apart along the row, others from top to bottom.
 */
export function dropAt(boxes: Box[], x: number, y: number, rtl: boolean): Drop | null {
  let best: Drop | null = null;
  let least = Infinity;
  boxes.forEach((box, at) => {
    const far = outside(x, box.x, box.width) + ROWS * outside(y, box.y, box.height);
    if (far >= least) return;
    least = far;
    const shares = boxes.some(
      (other, index) => index !== at && other.y < box.y + box.height && other.y + other.height > box.y,
    );
    const after = shares ? x > box.x + box.width / 2 !== rtl : y > box.y + box.height / 2;
    best = { at, after };
  });
  return best;
}

/** The place among the others of a tile that moves from `from` to a drop; null where it stays. */
export function placeOf(from: number, drop: Drop): number | null {
  const before = drop.at + (drop.after ? 1 : 0);
  const place = before > from ? before - 1 : before;
  return place === from ? null : place;
}
