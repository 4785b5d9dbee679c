import { describe, expect, it } from 'vitest';

import type { Confidence, ReportRow, RowProblem } from '../../../api/types.gen';
import { accepted, byRow, changes, corrected, doubtful, fieldsOf, leftOut, nextOpen } from './decisions';

const row = (n: number, confidence: Confidence = 'sure'): ReportRow => ({
  row: n,
  paragraph: `92.${n}`,
  text: 'Ratify the Convention',
  recommending_states: ['NOR', 'PER'],
  recommending_other: null,
  response: 'pending',
  group: null,
  clauses: [],
  note: null,
  page: 14,
  confidence,
});
const problem = (n: number): RowProblem => ({
  code: 'bracket_unresolved',
  where: '',
  place: { row: n, column: null },
  value: '',
  reason: '',
  fix: '',
  params: {},
  rejects: false,
});

describe('corrected', () => {
  it('says only what differs from the reading', () => {
    const fields = { ...fieldsOf(row(1), undefined), text: ' Ratify both Conventions ' };
    expect(corrected(row(1), fields)).toEqual({
      row: 1,
      drop: false,
      paragraph: null,
      text: 'Ratify both Conventions',
      recommending_states: null,
      response: null,
    });
  });

  it('knows States in another order for a correction: the order is that of print', () => {
    const turned = corrected(row(1), { ...fieldsOf(row(1), undefined), states: ['PER', 'NOR'] });
    expect(turned.recommending_states).toEqual(['PER', 'NOR']);
    expect(changes(turned)).toBe(true);
  });

  it('is no correction where nothing was touched', () => {
    expect(changes(corrected(row(1), fieldsOf(row(1), undefined)))).toBe(false);
  });
});

describe('accepted', () => {
  it('keeps a correction and brings back what was left out', () => {
    const before = corrected(row(1), { ...fieldsOf(row(1), undefined), paragraph: '92.10' });
    expect(accepted(row(1), before)).toBe(before);
    expect(accepted(row(1), leftOut(row(1))).drop).toBe(false);
  });
});

describe('what is to check', () => {
  it('is all that is not sure or has a problem; problems of the report are of no recommendation', () => {
    const rows = [row(1), row(2, 'likely'), row(3), row(4, 'doubtful')];
    const found = doubtful(rows, byRow([problem(0), problem(3), problem(3)]));
    expect(found.map((each) => each.row)).toEqual([2, 3, 4]);
  });
});

describe('nextOpen', () => {
  const rows = [row(2), row(5), row(9)];
  it.each([
    ['the next one', [2], 2, 5],
    ['from the beginning after the last', [5, 9], 9, 2],
    ['none when all are decided', [2, 5, 9], 5, null],
  ])('is %s', (_, decided, after, next) => {
    expect(nextOpen(rows, new Map(decided.map((n) => [n, accepted(row(n), undefined)])), after)).toBe(next);
  });
});
