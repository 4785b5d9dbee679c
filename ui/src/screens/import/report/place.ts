import type { PageLine } from '../../../api/types.gen';

/** Letters and figures only: how a line is broken, hyphenated and spaced says nothing about what it is. */
const letters = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** So many letters must be the same before a line is taken for the beginning of a recommendation. */
const ENOUGH = 16;
/** So many are looked for in the middle of a line, behind other words. */
const BEGINNING = 10;
/** Lines that can follow the text: its bracket of recommending States. */
const LONGEST_BRACKET = 6;
const ENDS = /[;.)\]]\s*$/;

/** How many lines from `first` on hold the words, and how many letters of them. */
function follow(words: string, lines: PageLine[], first: number): { count: number; matched: number } {
  let rest = words;
  let count = 0;
  for (const line of lines.slice(first)) {
    let read = letters(line.text);
    // The first line may begin with other words.
    if (count === 0) read = read.slice(Math.max(0, read.indexOf(rest.slice(0, BEGINNING))));
    if (read === '' || rest === '') break;
    if (rest.startsWith(read)) rest = rest.slice(read.length);
    else if (read.startsWith(rest)) rest = '';
    else break;
    count += 1;
  }
  return { count, matched: words.length - rest.length };
}

/** Room left beside the print, in points. */
const MARGIN = 12;

/** From where to where a page is printed: only that needs to be seen, and is then large enough to read. */
export function printed(lines: PageLine[], width: number): [from: number, to: number] {
  // Symbols and page numbers stand outside of the text.
  const long = lines.filter((line) => line.right - line.left > width / 3);
  if (long.length === 0) return [0, width];
  const from = Math.min(...long.map((line) => line.left));
  const to = Math.max(...long.map((line) => line.right));
  return [Math.max(0, from - MARGIN), Math.min(width, to + MARGIN)];
}

/** The lines of a page that a recommendation stands in; none where it cannot be told. */
export function linesOf(paragraph: string | null, text: string, lines: PageLine[]): PageLine[] {
  const readings = [letters((paragraph ?? '') + text), letters(text)];
  for (const words of readings) {
    let best = { first: 0, count: 0, matched: Math.min(ENOUGH, words.length) - 1 };
    lines.forEach((_, first) => {
      const found = follow(words, lines, first);
      if (found.matched > best.matched) best = { first, ...found };
    });
    if (best.count === 0) continue;
    let end = best.first + best.count;
    if (best.matched === words.length) {
      const most = Math.min(lines.length, end + LONGEST_BRACKET);
      while (end < most && !ENDS.test(lines[end - 1]?.text ?? '')) end += 1;
    }
    return lines.slice(best.first, end);
  }
  return [];
}
