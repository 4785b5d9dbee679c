import type { Piece } from '../../api/types.gen';

/** A sentence in words, with the blanks between them. */
const words = (text: string): string[] => text.split(/(?<=\s)/);

/** How many words two sentences begin with in common. */
function common(a: string[], b: string[]): number {
  const end = a.findIndex((word, at) => word !== b[at]);
  return end < 0 ? a.length : end;
}

/** The sentence with the words marked in which it differs from another. */
export function differing(text: string, other: string): Piece[] {
  const [own, others] = [words(text), words(other)];
  const head = common(own, others);
  const rest = (all: string[]) => all.slice(head).reverse();
  const tail = own.length - common(rest(own), rest(others));
  const pieces = [
    { text: own.slice(0, head).join(''), matched: false },
    { text: own.slice(head, tail).join(''), matched: true },
    { text: own.slice(tail).join(''), matched: false },
  ];
  return pieces.filter((piece) => piece.text !== '');
}
