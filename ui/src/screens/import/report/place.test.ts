import { describe, expect, it } from 'vitest';

import { linesOf, printed } from './place';

const lines = [
  'A/HRC/99/9',
  '92. The recommendations below will be examined by Exampleland:',
  '92.1. Ratify the Convention and its Optional Protocol, and with-',
  'draw the reservations (Norway, Peru,',
  'Viet Nam);',
  '92.2. Ratify the Convention (Ghana);',
  '27. (b) It asked about schools. Continue the re-',
  'form of schools for all children.',
].map((text, at) => ({ text, left: 100, right: 500, top: 100 + at * 14, bottom: 112 + at * 14 }));

const found = (paragraph: string | null, text: string) => linesOf(paragraph, text, lines).map((line) => line.text);

describe('linesOf', () => {
  it('follows a recommendation over hyphens and line ends to the end of its bracket', () => {
    const text = 'Ratify the Convention and its Optional Protocol, and withdraw the reservations';
    expect(found('92.1', text)).toEqual(lines.slice(2, 5).map((line) => line.text));
  });

  it('tells recommendations that begin alike by their number', () => {
    expect(found('92.2', 'Ratify the Convention')).toEqual(['92.2. Ratify the Convention (Ghana);']);
  });

  it('finds words that begin in the middle of a line', () => {
    expect(found('27', 'Continue the reform of schools for all children')).toHaveLength(2);
  });

  it('marks nothing where the words stand on another page', () => {
    expect(found('92.3', 'Take all steps to end the practice')).toEqual([]);
    expect(found(null, '')).toEqual([]);
  });
});

describe('printed', () => {
  it('is where the text stands, not the page number', () => {
    const number = { text: '15', left: 560, right: 570, top: 800, bottom: 810 };
    expect(printed([...lines, number], 595)).toEqual([88, 512]);
    expect(printed([number], 595)).toEqual([0, 595]);
  });
});
