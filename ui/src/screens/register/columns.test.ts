import { describe, expect, it } from 'vitest';

import { AT_FIRST, COLUMNS, laidOut, listed, moved, showing, sorted } from './columns';

describe('columns', () => {
  it('come in where one expects them', () => {
    expect(showing(['state', 'text', 'sources'], 'cycle')).toEqual(['state', 'text', 'cycle', 'sources']);
    expect(showing(['sources', 'text'], 'state')).toEqual(['state', 'sources', 'text']);
  });

  it('go and come without losing any', () => {
    const shown = COLUMNS.reduce((all, column) => (all.includes(column) ? all : showing(all, column)), AT_FIRST);
    expect(shown.toSorted()).toEqual(COLUMNS.toSorted());
    expect(listed(['text']).toSorted()).toEqual(COLUMNS.toSorted());
  });

  it('never go all: a table without columns could not be brought back by looking at it', () => {
    expect(showing(['text'], 'text')).toEqual(['text']);
  });

  it('move by one place and stop at the ends', () => {
    expect(moved(['state', 'text', 'cycle'], 'text', -1)).toEqual(['text', 'state', 'cycle']);
    expect(moved(['state', 'text', 'cycle'], 'text', 1)).toEqual(['state', 'cycle', 'text']);
    expect(moved(['state', 'text'], 'state', -1)).toEqual(['state', 'text']);
    expect(moved(['state', 'text'], 'cycle', 1)).toEqual(['state', 'text']);
  });

  it('leave the rest of the room to the text', () => {
    expect(laidOut(['state', 'text'], {}, 1000)).toEqual([112, 888]);
    expect(laidOut(['state', 'text'], { text: 200 }, 1000)).toEqual([112, 200]);
    expect(laidOut(['state', 'text'], { state: 300 }, 400)).toEqual([300, 224]);
  });

  it('sort up, down and not at all', () => {
    const up = sorted({ by: null, descending: false }, 'state');
    const down = sorted(up, 'state');
    expect([up, down, sorted(down, 'state')]).toEqual([
      { by: 'state', descending: false },
      { by: 'state', descending: true },
      { by: null, descending: false },
    ]);
    expect(sorted(down, 'cycle')).toEqual({ by: 'cycle', descending: false });
  });
});
