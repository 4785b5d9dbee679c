import { describe, expect, it } from 'vitest';

import common from '../../../assets/locales/en/common.json';
import russian from '../../../assets/locales/ru/common.json';
import chinese from '../../../assets/locales/zh/common.json';
import { readDate, writeDate } from './dates';
import { fill } from './fill';

const wordsOf = (entries: Record<string, string>) => (key: string, values: Record<string, string>) =>
  fill(entries[key] ?? key, values);
const words = wordsOf(common);

describe('writeDate', () => {
  it.each([
    ['2025', '2025'],
    ['2025-11', 'November 2025'],
    ['2025-11-07', '7 November 2025'],
    ['2025-11-03/2025-11-14', '3–14 November 2025'],
    ['2025-01-20/2025-02-02', '20 January 2025 to 2 February 2025'],
  ])('writes %s as %s', (date, written) => {
    expect(writeDate(date, words)).toBe(written);
  });

  it.each([
    ['2025', '2025年'],
    ['2025-11', '2025年11月'],
    ['2025-11-07', '2025年11月7日'],
    ['2025-11-03/2025-11-14', '2025年11月3日至14日'],
  ])('writes %s in Chinese as %s', (date, written) => {
    expect(writeDate(date, wordsOf(chinese))).toBe(written);
  });

  it.each([
    ['2025-11', 'ноябрь 2025 года'],
    ['2025-11-07', '7 ноября 2025 года'],
    ['2025-11-03/2025-11-14', '3–14 ноября 2025 года'],
  ])('writes %s in Russian as %s', (date, written) => {
    expect(writeDate(date, wordsOf(russian))).toBe(written);
  });

  it('shows what it cannot read as it is', () => {
    expect(writeDate('soon', words)).toBe('soon');
  });
});

describe('readDate', () => {
  // The same cases as in the core (domain/src/date.rs): both must say the same.
  it.each([
    ['2025-11-31', 'date_impossible'],
    ['2025-13', 'date_impossible'],
    ['2025-02-29', 'date_impossible'],
    ['1999-01-01', 'date_before_review'],
    ['2005', 'date_before_review'],
    ['2101', 'date_too_late'],
    ['07/11/2025', 'date_malformed'],
    ['2025-1-7', 'date_malformed'],
    ['', 'date_malformed'],
    ['2025-11-14/2025-11-03', 'date_backwards'],
    ['2025/2026', 'date_malformed'],
  ])('refuses %j with %s', (text, problem) => {
    expect(readDate(text)).toEqual({ problem });
  });

  it('knows leap years', () => {
    expect(readDate('2024-02-29')).toEqual({ from: { year: 2024, month: 2, day: 29 }, to: null });
  });

  it('does not mind blanks around a date', () => {
    expect(readDate(' 2025-11 ')).toEqual({ from: { year: 2025, month: 11, day: null }, to: null });
  });
});
