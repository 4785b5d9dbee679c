import { writeDate } from '../lib/dates';
import { fill } from '../lib/fill';
import { tables } from '../lib/i18n.svelte';

/** Words of the core, for a mock that has no core. */
export function say(lang: string, key: string, values: Record<string, string> = {}): string {
  return fill(tables[lang]?.[key] ?? key, values);
}

export function writtenOut(lang: string, date: string): string {
  return writeDate(date, (key, values) => say(lang, key, values));
}
