import { writeDate } from './dates';
import { fill } from './fill';
import { i18n, t, tables } from './i18n.svelte';

/** A date written out in the reader's language. */
export function dateText(date: string): string {
  return writeDate(date, (key, values) => fill(tables[i18n.lang]?.[key] ?? key, values));
}

/** A moment `YYYY-MM-DD HH:MM` written out in the reader's language. */
export function momentText(moment: string): string {
  const [day = '', time = ''] = moment.split(' ');
  return t('overview.moment', { day: dateText(day), time });
}

/** Text of a field that may be left empty. */
export function orNull(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}

/** The number in a field that may be left empty; null for anything that is not a session's number. */
export function sessionNumber(text: string): number | null {
  const number = Number(text.trim());
  return Number.isInteger(number) && number >= 1 && number <= 255 ? number : null;
}
