import { describe, expect, it } from 'vitest';

import { fill, pluralForm } from './fill';

describe('fill', () => {
  it('puts values in the place of their names', () => {
    expect(fill('{n} of {all}', { n: '3', all: '9' })).toBe('3 of 9');
  });

  it('does not fill a value again, so that user text cannot pull in other values', () => {
    expect(fill('{a} {b}', { a: '{b}', b: 'secret' })).toBe('{b} secret');
  });

  it('leaves a name without a value as it is', () => {
    expect(fill('{unknown}', {})).toBe('{unknown}');
  });
});

describe('pluralForm', () => {
  const arabic = { 'n.zero': '0', 'n.one': '1', 'n.two': '2', 'n.few': '3', 'n.many': '11', 'n.other': '100' };

  it.each([
    [0, '0'],
    [1, '1'],
    [2, '2'],
    [7, '3'],
    [11, '11'],
    [100, '100'],
  ])('chooses the Arabic form for %i', (n, form) => {
    expect(pluralForm(arabic, 'n', 'ar', n)).toBe(form);
  });

  it('takes "other" where a language has no form of its own', () => {
    expect(pluralForm({ 'n.other': 'many' }, 'n', 'en', 1)).toBe('many');
  });

  it('counts nought as one in French, as French does', () => {
    expect(pluralForm({ 'n.one': 'one', 'n.other': 'other' }, 'n', 'fr', 0)).toBe('one');
  });
});
