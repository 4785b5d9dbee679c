import type { Draft, DraftParagraph } from '../../api/types.gen';

export function emptyParagraph(): DraftParagraph {
  return { heading: null, text: '', notes: [] };
}

/** Whether two texts say the same, whatever they are called in the case file. */
export function isSame(one: Draft, other: Draft): boolean {
  return JSON.stringify({ ...one, id: '' }) === JSON.stringify({ ...other, id: '' });
}

/** The paragraph with another note, whose reference stands where the caret is. */
export function withNote(paragraph: DraftParagraph, caret: number): DraftParagraph {
  const n = paragraph.notes.length + 1;
  const { text } = paragraph;
  return {
    ...paragraph,
    text: `${text.slice(0, caret)}[^${n}]${text.slice(caret)}`,
    notes: [...paragraph.notes, ''],
  };
}

/** The paragraph without a note; the references to later ones follow. */
export function withoutNote(paragraph: DraftParagraph, at: number): DraftParagraph {
  const text = paragraph.text.replace(/\[\^(\d+)\]/g, (reference, digits: string) => {
    const n = Number(digits);
    if (n === at + 1) return '';
    return n > at + 1 ? `[^${n - 1}]` : reference;
  });
  return { ...paragraph, text, notes: paragraph.notes.filter((_, n) => n !== at) };
}

/** Lines of a field, one entry a line; empty ones are left out. */
export function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Minutes and seconds: "1:05". */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
