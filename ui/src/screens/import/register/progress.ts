import type { Progress } from '../../../api/types.gen';

export const NOT_BEGUN: Progress = { running: true, done: 0, total: 0, rate: 0 };
const MEGABYTE = 1_000_000;
/** Every so many percent are read out. */
const STEP = 10;

/** Whole percent that are surely done. */
export function percent({ done, total }: Progress): number {
  if (total <= 0) return 0;
  return Math.floor((100 * Math.min(Math.max(done, 0), total)) / total);
}

/** The percentage that was read out last: 37 says 30. */
export function spokenPercent(progress: Progress): number {
  return Math.floor(percent(progress) / STEP) * STEP;
}

export function megabytes(bytes: number): number {
  return bytes / MEGABYTE;
}

export type TimeLeft = { unit: 'seconds' | 'minutes'; n: number };

/** About how long it still takes; null while that cannot be said. */
export function timeLeft({ done, total, rate }: Progress): TimeLeft | null {
  if (!(rate > 0) || done <= 0 || done >= total) return null;
  const seconds = Math.ceil((total - done) / rate);
  return seconds < 90 ? { unit: 'seconds', n: seconds } : { unit: 'minutes', n: Math.round(seconds / 60) };
}
