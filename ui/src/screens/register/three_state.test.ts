import { describe, expect, it } from 'vitest';

import { changes, next, shareOf, type Share } from './three_state';

/** The states that so many clicks lead through. */
function clicks(atFirst: Share, times: number): Share[] {
  const seen: Share[] = [];
  let now = atFirst;
  for (let click = 0; click < times; click++) seen.push((now = next(now, atFirst)));
  return seen;
}

describe('a box of three states', () => {
  it('can always be brought back to what it was, so that nothing is changed by mistake', () => {
    expect(clicks('some', 3)).toEqual(['all', 'none', 'some']);
    expect(clicks('all', 2)).toEqual(['none', 'all']);
    expect(clicks('none', 2)).toEqual(['all', 'none']);
  });

  it('counts', () => {
    expect([shareOf(0, 5), shareOf(3, 5), shareOf(5, 5)]).toEqual(['none', 'some', 'all']);
  });

  it('changes only what was changed', () => {
    expect(
      changes([
        { value: 'food', atFirst: 'some', now: 'some' },
        { value: 'water', atFirst: 'some', now: 'all' },
        { value: 'torture', atFirst: 'all', now: 'none' },
        { value: 'press', atFirst: 'none', now: 'all' },
      ]),
    ).toEqual({ add: ['water', 'press'], remove: ['torture'] });
  });
});
