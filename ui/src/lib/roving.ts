export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How much a step sideways counts against a step ahead: plates in the same row come first. */
const SIDEWAYS = 3;

/**
 * The mark that an arrow key leads to: the nearest whose middle lies in that direction. Directions
 * are those of the picture, so a mirrored chart needs nothing else.
 */
export function neighbour(boxes: Box[], from: number, key: string): number {
  if (key === 'Home') return 0;
  if (key === 'End') return boxes.length - 1;
  const here = boxes[from];
  const step = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }[key];
  if (!here || !step) return from;
  const [dx = 0, dy = 0] = step;
  const middle = (box: Box): [number, number] => [box.x + box.width / 2, box.y + box.height / 2];
  const [x, y] = middle(here);
  let best = from;
  let least = Infinity;
  boxes.forEach((box, index) => {
    const [bx, by] = middle(box);
    const ahead = (bx - x) * dx + (by - y) * dy;
    if (ahead <= 0.5) return;
    const aside = Math.abs((bx - x) * dy) + Math.abs((by - y) * dx);
    const far = ahead + SIDEWAYS * aside;
    if (far < least) [best, least] = [index, far];
  });
  return best;
}
