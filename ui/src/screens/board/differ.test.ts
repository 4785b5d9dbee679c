import { expect, it } from 'vitest';

import { differing } from './differ';

const marked = (text: string, other: string) =>
  differing(text, other)
    .map((piece) => (piece.matched ? `[${piece.text}]` : piece.text))
    .join('');

it('marks the words that are others', () => {
  expect(marked('It took part in 2010.', 'It took part in 2015.')).toBe('It took part in [2010.]');
  expect(marked('10 events, the latest in May.', '11 events, the latest in May.')).toBe('[10 ]events, the latest in May.');
});

it('marks what came or went on the one side alone', () => {
  expect(marked('It was and is absent.', 'It is absent.')).toBe('It [was and ]is absent.');
  expect(marked('It is absent.', 'It was and is absent.')).toBe('It is absent.');
});

it('marks nothing where nothing differs, and all where all does', () => {
  expect(marked('Held.', 'Held.')).toBe('Held.');
  expect(marked('已参加。', '未出席。')).toBe('[已参加。]');
  expect(marked('', 'x')).toBe('');
});
