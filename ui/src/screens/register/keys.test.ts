import { describe, expect, it } from 'vitest';

import { listKey } from './keys';

const place = { rtl: false, page: 9, last: 99, active: 50 };
const press = (key: string, control = false) => ({ key, ctrlKey: control, metaKey: false, altKey: false });

describe('the keys of the list', () => {
  it.each([
    ['ArrowDown', 51],
    ['ArrowUp', 49],
    ['PageDown', 59],
    ['PageUp', 41],
    ['Home', 0],
    ['End', 99],
  ])('%s leads to row %i', (key, row) => {
    expect(listKey(press(key), place)).toEqual({ to: 'row', row });
  });

  it('go to the very first and last row with Control, too', () => {
    expect(listKey(press('Home', true), place)).toEqual({ to: 'row', row: 0 });
    expect(listKey(press('End', true), place)).toEqual({ to: 'row', row: 99 });
  });

  it('stop at the ends', () => {
    expect(listKey(press('PageDown'), { ...place, active: 98 })).toEqual({ to: 'row', row: 99 });
    expect(listKey(press('ArrowUp'), { ...place, active: 0 })).toEqual({ to: 'row', row: 0 });
  });

  it('walk the columns in reading direction, or Arabic would be walked backwards', () => {
    expect(listKey(press('ArrowRight'), place)).toEqual({ to: 'cell', step: 1 });
    expect(listKey(press('ArrowRight'), { ...place, rtl: true })).toEqual({ to: 'cell', step: -1 });
    expect(listKey(press('ArrowLeft'), { ...place, rtl: true })).toEqual({ to: 'cell', step: 1 });
  });

  it('leave the shortcuts of the window alone', () => {
    expect(listKey(press('k', true), place)).toBeNull();
    expect(listKey({ ...press('ArrowLeft'), altKey: true }, place)).toBeNull();
    expect(listKey(press('x'), place)).toBeNull();
  });
});
