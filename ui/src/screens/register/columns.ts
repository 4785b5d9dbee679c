import type { Column, Order } from '../../api/types.gen';

/** All columns, in the order in which they are first shown. */
export const COLUMNS: Column[] = [
  'state',
  'recommending',
  'text',
  'cycle',
  'session',
  'paragraph',
  'response',
  'state_words',
  'themes',
  'category',
  'sdgs',
  'sources',
  'assessment',
];

/** The columns that are shown until somebody chooses others. */
export const AT_FIRST: Column[] = ['state', 'recommending', 'text', 'cycle', 'response', 'themes', 'sources'];

export type Widths = Partial<Record<Column, number>>;

/** Least and greatest width of a column, in px. */
export const NARROWEST = 48;
export const WIDEST = 960;

const USUAL: Record<Column, number> = {
  state: 112,
  recommending: 128,
  text: 224,
  cycle: 56,
  session: 72,
  paragraph: 88,
  response: 128,
  state_words: 192,
  themes: 128,
  category: 120,
  sdgs: 96,
  sources: 96,
  assessment: 144,
};

export const bounded = (width: number) => Math.min(WIDEST, Math.max(NARROWEST, Math.round(width)));

/** Widths in px: the text takes what the others leave, unless it was given a width. */
export function laidOut(columns: Column[], chosen: Widths, room: number): number[] {
  const widths = columns.map((column) => chosen[column] ?? USUAL[column]);
  const left = room - widths.reduce((sum, width) => sum + width, 0);
  return columns.map((column, at) => {
    const width = widths[at] ?? 0;
    return column === 'text' && chosen.text === undefined ? width + Math.max(0, left) : width;
  });
}

/** The columns in a menu: those that are shown in their order, then the others. */
export function listed(shown: Column[]): Column[] {
  return [...shown, ...COLUMNS.filter((column) => !shown.includes(column))];
}

/** Shows a column where it stands at first, or hides it; one column always stays. */
export function showing(shown: Column[], column: Column): Column[] {
  if (shown.includes(column)) return shown.length > 1 ? shown.filter((each) => each !== column) : shown;
  const before = COLUMNS.slice(0, COLUMNS.indexOf(column));
  const at = Math.max(-1, ...before.map((each) => shown.indexOf(each)));
  return shown.toSpliced(at + 1, 0, column);
}

/** Moves a column by one place. */
export function moved(shown: Column[], column: Column, step: -1 | 1): Column[] {
  const at = shown.indexOf(column);
  const to = at + step;
  if (at < 0 || to < 0 || to >= shown.length) return shown;
  return shown.toSpliced(at, 1).toSpliced(to, 0, column);
}

/** The order after a click on a column's head: up, down, back to the usual one. */
export function sorted(order: Order, by: Column): Order {
  if (order.by !== by) return { by, descending: false };
  return order.descending ? { by: null, descending: false } : { by, descending: true };
}
