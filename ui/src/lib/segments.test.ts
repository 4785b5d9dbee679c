import { describe, expect, it } from 'vitest';

import { segments } from './segments';

describe('segments', () => {
  it('cuts a text at its spans and keeps every letter', () => {
    const cut = segments('abcdef', [{ start: 1, end: 3, owner: 'x' }]);
    expect(cut).toEqual([
      { text: 'a', owners: [] },
      { text: 'bc', owners: ['x'] },
      { text: 'def', owners: [] },
    ]);
  });

  it('gives words that two proposals share to both', () => {
    const cut = segments('abcd', [
      { start: 0, end: 3, owner: 'x' },
      { start: 2, end: 4, owner: 'y' },
    ]);
    expect(cut.map(({ text, owners }) => [text, owners])).toEqual([
      ['ab', ['x']],
      ['c', ['x', 'y']],
      ['d', ['y']],
    ]);
  });

  it('keeps a span that reaches past the end inside the text', () => {
    expect(segments('ab', [{ start: 1, end: 99, owner: 'x' }]).map((piece) => piece.text)).toEqual(['a', 'b']);
  });

  it('shows an empty text as nothing', () => {
    expect(segments('', [])).toEqual([]);
  });
});
