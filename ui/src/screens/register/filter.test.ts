import { describe, expect, it } from 'vitest';

import { asksForNothing, canAsk, chipsOf, chosenIn, inForce, toggling, WHOLE, withoutChip } from './filter';

describe('the filter', () => {
  it('holds numbers as numbers, or the core would refuse them', () => {
    expect(toggling(WHOLE, 'cycle', '3').cycles).toEqual([3]);
    expect(chosenIn({ ...WHOLE, sessions: [36] }, 'session')).toEqual(['36']);
  });

  it('keeps "not recorded" apart from every answer', () => {
    const filter = toggling(toggling(WHOLE, 'response', ''), 'response', 'noted');
    expect(filter.responses).toEqual([null, 'noted']);
    expect(chosenIn(filter, 'response')).toEqual(['', 'noted']);
    expect(canAsk('theme', '')).toBe(false);
    expect(canAsk('response', '')).toBe(true);
  });

  it('asks for nothing again once a value is chosen and taken back', () => {
    const filter = toggling(WHOLE, 'theme', 'Right to food');
    expect(asksForNothing(filter)).toBe(false);
    expect(asksForNothing(toggling(filter, 'theme', 'Right to food'))).toBe(true);
  });

  it('means recommendations where no class is chosen, and says so', () => {
    expect(inForce(WHOLE, 'class')).toEqual(['recommendation']);
    const both = toggling(WHOLE, 'class', 'voluntary_pledge');
    expect(both.classes).toEqual(['recommendation', 'voluntary_pledge']);
    expect(toggling(both, 'class', 'voluntary_pledge').classes).toEqual([]);
  });
});

describe('chips', () => {
  const filter = { ...WHOLE, states: ['USA', 'FRA'], disagreeing: true, text: 'torture' };
  const chips = chipsOf(
    [
      {
        dimension: 'state',
        name: 'State',
        values: ['USA', 'FRA'].map((value) => ({ value, label: value.toLowerCase() })),
      },
      { dimension: null, name: 'Sources', values: [{ value: 'disagreeing', label: 'only where they disagree' }] },
      { dimension: null, name: 'Words', values: [{ value: 'text', label: 'torture' }] },
    ],
  );

  it('are one for each value; words stay in their box', () => {
    expect(chips.map((chip) => chip.label)).toEqual(['usa', 'fra', 'only where they disagree']);
  });

  it('take back only their own value', () => {
    const [usa, , disagree] = chips;
    expect(usa && withoutChip(filter, usa)).toEqual({ ...filter, states: ['FRA'] });
    expect(disagree && withoutChip(filter, disagree)).toEqual({ ...filter, disagreeing: false });
  });
});
