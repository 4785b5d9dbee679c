import { describe, expect, it } from 'vitest';

import { reviewKey } from './keys';

const press = (key: string, held = {}) =>
  reviewKey({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

describe('reviewKey', () => {
  it.each([
    ['j', 'next'],
    ['ArrowUp', 'previous'],
    ['Enter', 'accept'],
    ['E', 'edit'],
    ['x', 'leave_out'],
    ['u', 'undo'],
    ['Home', 'first'],
  ])('%s: %s', (key, meaning) => {
    expect(press(key)).toBe(meaning);
  });

  it('leaves the shortcuts of the window and of the system alone', () => {
    expect(press('k', { ctrlKey: true })).toBeNull();
    expect(press('ArrowDown', { altKey: true })).toBeNull();
    expect(press('Tab')).toBeNull();
  });
});
