/** Browsers stop growing an element at about 33 million px, and lose whole pixels earlier. */
export const TALLEST = 16_000_000;

/** A list of rows of one height, and the part of the screen that it is seen through. */
export interface Geometry {
  rows: number;
  /** Height of a row, in px. */
  height: number;
  /** Height of what is seen, in px. */
  view: number;
}

/** How tall the scrolled element is: as tall as its rows, or as tall as an element may be. */
export function spaceOf({ rows, height }: Geometry): number {
  return Math.min(rows * height, TALLEST);
}

/** How far the rows move for a pixel of the scrollbar: 1 until the list is taller than an element may be. */
function scale(list: Geometry): number {
  const [real, space] = [list.rows * list.height, spaceOf(list)];
  return real === space || space <= list.view ? 1 : (real - list.view) / (space - list.view);
}

/** The px of the list that stand at the upper edge when the scrollbar stands at `scrolled`. */
export function topAt(scrolled: number, list: Geometry): number {
  return scrolled * scale(list);
}

/** Where the scrollbar has to stand for `top`. */
export function scrolledTo(top: number, list: Geometry): number {
  return top / scale(list);
}

/** The rows that are drawn: those in sight and `spare` more on either side. `end` is not among them. */
export function inSight(top: number, list: Geometry, spare: number): { first: number; end: number } {
  const first = Math.floor(top / list.height) - spare;
  const end = Math.ceil((top + list.view) / list.height) + spare;
  return { first: Math.max(0, Math.min(first, list.rows)), end: Math.max(0, Math.min(end, list.rows)) };
}

/** The most rows that are drawn at once: each has a place of its own, which the row that comes in takes over. */
export function placesOf({ height, view }: Geometry, spare: number): number {
  return Math.ceil(view / height) + 1 + 2 * spare;
}

/** The nearest `top` at which the whole row is seen. */
export function revealing(index: number, top: number, list: Geometry): number {
  const start = index * list.height;
  return Math.max(Math.min(top, start), start + list.height - list.view, 0);
}

/** Numbers of the windows of `size` rows that hold the rows from `first` up to `end`. */
export function windowsOf(first: number, end: number, size: number): number[] {
  if (end <= first) return [];
  const from = Math.floor(first / size);
  return Array.from({ length: Math.floor((end - 1) / size) - from + 1 }, (_, at) => from + at);
}
