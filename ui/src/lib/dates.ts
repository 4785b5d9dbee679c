/** First and last year that a date may have; the core holds the same limits. */
const FIRST_YEAR = 2006;
const LAST_YEAR = 2100;

export type DateProblem =
  'date_malformed' | 'date_impossible' | 'date_before_review' | 'date_too_late' | 'date_backwards';

interface Day {
  year: number;
  month: number | null;
  day: number | null;
}

export type Reading = { from: Day; to: Day | null } | { problem: DateProblem };

function readOne(text: string): Day | DateProblem {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!parts) return 'date_malformed';
  const [year, month, day] = parts.slice(1).map((part) => (part === undefined ? null : Number(part)));
  if (year === null || year === undefined) return 'date_malformed';
  const probe = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  const exists = probe.getUTCMonth() + 1 === (month ?? 1) && probe.getUTCDate() === (day ?? 1);
  if (!exists) return 'date_impossible';
  if (year < FIRST_YEAR) return 'date_before_review';
  if (year > LAST_YEAR) return 'date_too_late';
  return { year, month: month ?? null, day: day ?? null };
}

/** Reads `2025`, `2025-08`, `2025-11-07` or `2025-11-03/2025-11-14`, as the core does. */
export function readDate(text: string): Reading {
  const [first = '', last, ...rest] = text.trim().split('/');
  if (rest.length > 0) return { problem: 'date_malformed' };
  const from = readOne(first);
  if (typeof from === 'string') return { problem: from };
  if (last === undefined) return { from, to: null };
  const to = readOne(last);
  if (typeof to === 'string') return { problem: to };
  if (from.day === null || to.day === null) return { problem: 'date_malformed' };
  return last < first ? { problem: 'date_backwards' } : { from, to };
}

/** Translates a key; the words of dates are those that the core uses. */
type Words = (key: string, values: Record<string, string>) => string;

/** Month and year; `key` tells whether a day stands before them, as Russian has another form without one. */
function writeMonth(date: Day, key: 'month' | 'month.alone', words: Words): string {
  return words('date.month', { month: words(`${key}.${date.month}`, {}), year: String(date.year) });
}

function write(date: Day, words: Words): string {
  if (date.month === null) return words('date.year', { year: String(date.year) });
  if (date.day === null) return writeMonth(date, 'month.alone', words);
  const month = writeMonth(date, 'month', words);
  return words(date.day === 1 ? 'date.first_day' : 'date.day', { day: String(date.day), month });
}

/** A date as people write it: "7 November 2025", "August 2025", "3–14 November 2025". */
export function writeDate(text: string, words: Words): string {
  const reading = readDate(text);
  if ('problem' in reading) return text;
  const { from, to } = reading;
  if (to === null) return write(from, words);
  if (from.year === to.year && from.month === to.month) {
    const month = writeMonth(from, 'month', words);
    return words('date.span_in_month', { from: String(from.day), to: String(to.day), month });
  }
  return words('date.span', { from: write(from, words), to: write(to, words) });
}
