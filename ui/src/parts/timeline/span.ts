import type { Span } from '../../api/types.gen';

/** Days of a span as whole numbers, both included: days can be counted, texts cannot. */
export interface Days {
  from: number;
  to: number;
}

const DAY_MS = 86_400_000;

/** Number of a day written `2025-11-07`. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
}

/** A numbered day written `2025-11-07`. */
export function dayText(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

export const daysOf = (span: Span): Days => ({ from: dayNumber(span.from), to: dayNumber(span.to) });
export const spanOf = (days: Days): Span => ({ from: dayText(days.from), to: dayText(days.to) });
export const lengthOf = (days: Days): number => days.to - days.from + 1;

/** As many days, moved so that they lie within `whole`; all of it where they are more. */
function within(days: Days, whole: Days): Days {
  const length = lengthOf(days);
  if (length >= lengthOf(whole)) return whole;
  const from = Math.min(Math.max(days.from, whole.from), whole.to - length + 1);
  return { from, to: from + length - 1 };
}

/** The days `factor` times as many, at least one, with `at` (a day and part of it) where it was. */
export function zoomed(days: Days, factor: number, at: number, whole: Days): Days {
  const length = lengthOf(days);
  const least = factor < 1 ? length - 1 : length + 1;
  const wanted = factor < 1 ? Math.min(Math.round(length * factor), least) : Math.max(Math.round(length * factor), least);
  const next = Math.min(Math.max(1, wanted), lengthOf(whole));
  const share = Math.min(1, Math.max(0, (at - days.from) / length));
  const from = Math.round(at - share * next);
  return within({ from, to: from + next - 1 }, whole);
}

/** The days moved along by `by`. */
export function panned(days: Days, by: number, whole: Days): Days {
  return within({ from: days.from + Math.round(by), to: days.to + Math.round(by) }, whole);
}

/** The days with one end moved, never past the other. */
export function resized(days: Days, end: 'from' | 'to', day: number, whole: Days): Days {
  if (end === 'from') return { ...days, from: Math.min(Math.max(day, whole.from), days.to) };
  return { ...days, to: Math.max(Math.min(day, whole.to), days.from) };
}

/** The days around what stands close together, with air; null where they are no fewer than those shown. */
export function around(days: Days, shown: Days, whole: Days): Days | null {
  const air = Math.max(1, Math.round(lengthOf(days) * 0.15));
  const airy = { from: Math.max(days.from - air, whole.from), to: Math.min(days.to + air, whole.to) };
  return [airy, days].find((next) => lengthOf(next) < lengthOf(shown)) ?? null;
}

/** How many things happened in each of `count` equal parts of `whole`. */
export function density(happened: { day: string; count: number }[], whole: Days, count: number): number[] {
  const parts = new Array<number>(count).fill(0);
  for (const { day, count: things } of happened) {
    const at = Math.floor(((dayNumber(day) - whole.from) / lengthOf(whole)) * count);
    if (at >= 0 && at < count) parts[at] = (parts[at] ?? 0) + things;
  }
  return parts;
}
