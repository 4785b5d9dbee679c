import type { ImportCounts, Progress } from '../../../api/types.gen';
import { i18n, number, plural, t, tOr } from '../../../lib/i18n.svelte';
import { megabytes, timeLeft } from './progress';

/** A number with one digit behind the point, always, so that what changes does not jump. */
export function decimal(n: number): string {
  const one = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return new Intl.NumberFormat(`${i18n.lang}-u-nu-latn`, one).format(n);
}

/** "6,094 rows: 6,031 new, 63 meet records that other sources gave already, …" */
export function countsSentence(counts: ImportCounts): string {
  const parts = [
    plural('intake.n_new', counts.new),
    plural('intake.n_met', counts.met),
    counts.updated > 0 && plural('intake.n_updated', counts.updated),
    plural('intake.n_already', counts.already),
    plural('intake.n_rejected', counts.rejected),
  ].filter((part) => part !== false);
  return t('intake.sentence', { rows: plural('intake.n_rows', counts.rows), parts: parts.join(t('list.separator')) });
}

/** "12.4 of 28.9 MB · 18.0 MB/s · about 2 seconds left": as much of it as can be said. */
export function progressText(progress: Progress): string {
  if (progress.total <= 0) return t('intake.job.starting');
  if (progress.done >= progress.total) return t('intake.job.finishing');
  const left = timeLeft(progress);
  const parts = [
    t('intake.job.bytes', { done: decimal(megabytes(progress.done)), total: decimal(megabytes(progress.total)) }),
    progress.rate > 0 && t('intake.job.rate', { rate: decimal(megabytes(progress.rate)) }),
    left && plural(`intake.job.${left.unit}_left`, left.n),
  ];
  return parts.filter(Boolean).join(' · ');
}

/** "6,094 rows in 1.2 seconds, 5,078 rows a second." */
export function speedText(rows: number, seconds: number): string {
  const rate = Math.round(rows / seconds);
  return t('intake.speed', { rows: plural('intake.n_rows', rows), seconds: decimal(seconds), rate: number(rate) });
}

export function encodingName(name: string): string {
  return tOr(`intake.encoding.${name.toLowerCase()}`, name);
}

const SEPARATOR_CODES: Record<string, string> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' };

export function separatorName(separator: string): string {
  return tOr(`intake.separator.${SEPARATOR_CODES[separator] ?? ''}`, separator);
}
