import type { ChosenSection, OwnText } from '../../api/types.gen';

/** Code of the own text in that place, from 0. */
export function ownTextCode(at: number): string {
  return `text:${at + 1}`;
}

/** The place of the own text that a code names, from 0; null for a section of the preset. */
export function ownNumber(code: string): number | null {
  const n = /^text:(\d+)$/.exec(code)?.[1];
  return n === undefined ? null : Number(n) - 1;
}

export function ownText(section: string, text = ''): OwnText {
  return { section, heading: '', text };
}

/** The sections with one of them a place earlier or later; as they are at the edge. */
export function moved(sections: ChosenSection[], code: string, by: 1 | -1): ChosenSection[] {
  const at = sections.findIndex((section) => section.code === code);
  const other = sections[at + by];
  const own = sections[at];
  if (!own || !other) return sections;
  const next = [...sections];
  next[at] = other;
  next[at + by] = own;
  return next;
}
