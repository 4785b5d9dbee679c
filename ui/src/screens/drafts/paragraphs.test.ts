import { expect, test } from 'vitest';

import { clock, lines, withNote, withoutNote } from './paragraphs';

test('a note is placed where the caret is, and goes with its reference', () => {
  const one = withNote({ heading: null, text: 'The law changed. It helps.', notes: [] }, 16);
  expect(one.text, 'behind the first sentence').toBe('The law changed.[^1] It helps.');
  const two = withNote(one, one.text.length);
  expect(two.notes.length, 'each reference has its note').toBe(2);
  const back = withoutNote({ ...two, notes: ['A/1', 'A/2'] }, 0);
  expect(back, 'the second becomes the first').toEqual({
    heading: null,
    text: 'The law changed. It helps.[^1]',
    notes: ['A/2'],
  });
});

test('names stand one on a line', () => {
  expect(lines(' One \n\nTwo\n'), 'empty lines name nobody').toEqual(['One', 'Two']);
});

test('time is told in minutes and seconds', () => {
  expect([0, 59.6, 65, -3].map(clock), 'never less than nothing').toEqual(['0:00', '1:00', '1:05', '0:00']);
});
