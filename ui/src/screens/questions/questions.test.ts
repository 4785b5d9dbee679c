import { describe, expect, it } from 'vitest';

import { WHOLE } from '../register/filter';
import { asked, asksTheRegister, matching, questionOf, QUESTIONS } from './questions';

describe('the questions', () => {
  it('ask for every chart once', () => {
    const kinds = QUESTIONS.map(({ kind }) => kind);
    expect(new Set(kinds).size).toBe(kinds.length);
    expect(kinds).toHaveLength(16);
  });

  it('are found by any of their words, without accents', () => {
    const words = ({ id }: { id: string }) => (id === 'deadlines' ? 'Quelle est la prochaine échéance ?' : id);
    expect(matching('echeance  PROCHAINE', words).flatMap(({ questions }) => questions.map(({ id }) => id))).toEqual([
      'deadlines',
    ]);
    expect(matching('', words).flatMap(({ questions }) => questions)).toEqual(QUESTIONS);
  });

  it('have a first one for a name that nobody knows', () => {
    expect(questionOf('nothing')?.id).toBe('absences');
    expect(questionOf('deadlines')?.kind).toBe('deadlines');
  });
});

describe('the one filter', () => {
  it('names a State only where it names one', () => {
    expect(asked({ ...WHOLE, states: ['USA'] }).state).toBe('USA');
    expect(asked({ ...WHOLE, states: ['USA', 'FRA'] }).state).toBeNull();
    expect(asked({ ...WHOLE, cycles: [4], regions: ['african'] })).toMatchObject({ cycle: 4, group: 'african' });
  });

  it('asks the register where the ledger has no answer', () => {
    expect(asksTheRegister({ ...WHOLE, states: ['USA'], regions: ['african'], cycles: [1] })).toBe(false);
    expect(asksTheRegister({ ...WHOLE, themes: ['Torture'] })).toBe(true);
    expect(asksTheRegister({ ...WHOLE, text: 'torture' })).toBe(true);
  });
});
