import type { Field, Mapping, Outline, Question, ReadOptions } from '../../../api/types.gen';
import type { Key } from '../../../lib/i18n.svelte';

/** All fields that a column can hold, in the order of the register, with their names. */
export const FIELD_NAMES: Record<Field, Key> = {
  state: 'dimension.state',
  recommending: 'register.column.recommending',
  text: 'register.column.text',
  cycle: 'register.column.cycle',
  session: 'register.column.session',
  paragraph: 'register.column.paragraph',
  response: 'register.column.response',
  themes: 'register.column.themes',
  persons: 'register.field.persons',
  sdgs: 'register.column.sdgs',
  category: 'register.column.category',
  symbol: 'register.field.symbol',
  position_source: 'register.field.position_source',
  date: 'register.field.date',
  comment: 'register.field.comment',
  source_key: 'register.field.source_key',
};
export const FIELDS = Object.keys(FIELD_NAMES) as Field[];

/** Fields that a record has once: of two columns only one can hold them. */
const SINGLE: Field[] = [
  'state',
  'text',
  'cycle',
  'session',
  'paragraph',
  'response',
  'category',
  'date',
  'source_key',
];

export const NO_MAPPING: Mapping = {
  fields: [],
  state: null,
  cycle: null,
  session: null,
  date_order: null,
  list_separator: null,
};
export const NOTHING_SAID: ReadOptions = {
  kind: null,
  encoding: null,
  separator: null,
  sheet: null,
  mapping: null,
  corrections: [],
};

/** The mapping after a column was said to hold something; a field that can stand once leaves its column. */
export function withField(mapping: Mapping, column: number, field: Field | null): Mapping {
  const single = field !== null && SINGLE.includes(field);
  const fields = mapping.fields.map((held) => (single && held === field ? null : held));
  fields[column] = field;
  return { ...mapping, fields };
}

/** Whether the mapping holds what a question asks for. */
export function isAnswered(question: Question, mapping: Mapping): boolean {
  const mapped = (field: Field) => mapping.fields.includes(field);
  switch (question) {
    case 'which_column_is_text':
      return mapped('text');
    case 'which_state':
      return mapped('state') || mapping.state !== null;
    case 'which_cycle':
      return mapped('session') || mapped('cycle') || mapping.session !== null || mapping.cycle !== null;
    case 'date_order':
      return mapping.date_order !== null || !mapped('date');
  }
}

/** What holds for all rows without having been asked: remembered, or read in the heading of a document. */
export function givenForAll(mapping: Mapping, remembered: boolean): Question[] {
  const mapped = (field: Field) => mapping.fields.includes(field);
  const given: [Question, boolean][] = [
    ['which_state', mapping.state !== null && !mapped('state')],
    ['which_cycle', (mapping.session !== null || mapping.cycle !== null) && !mapped('session') && !mapped('cycle')],
    ['date_order', remembered && mapping.date_order !== null && mapped('date')],
  ];
  return given.filter(([, isGiven]) => isGiven).map(([question]) => question);
}

/** How the file is to be read: what the user said of it, and the mapping where one is needed. */
export function optionsFor(
  said: ReadOptions,
  outline: Outline | null,
  mapping: Mapping,
  asked: Question[],
): ReadOptions {
  const needed = outline !== null && (outline.kind === 'table' || asked.length > 0);
  return { ...said, mapping: needed ? mapping : null };
}

/** Answers for all rows stay when the columns are found anew. */
export function carriedOver(found: Mapping, before: Mapping): Mapping {
  return {
    ...found,
    state: found.state ?? before.state,
    cycle: found.cycle ?? before.cycle,
    session: found.session ?? before.session,
    date_order: found.date_order ?? before.date_order,
    list_separator: found.list_separator ?? before.list_separator,
  };
}

export interface TwoWays {
  /** As it stands in the file. */
  written: string;
  /** The same read with the day first, and with the month first; as `2025-04-03`. */
  dayFirst: string;
  monthFirst: string;
}

const EXAMPLE = '03/04/2025';

function twoWays(written: string): TwoWays | null {
  const [, a = '', b = '', year = ''] = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b/.exec(written) ?? [];
  const fits = (part: string) => Number(part) >= 1 && Number(part) <= 12;
  if (!fits(a) || !fits(b) || a.padStart(2, '0') === b.padStart(2, '0')) return null;
  const [first, second] = [a.padStart(2, '0'), b.padStart(2, '0')];
  return { written: written.trim(), dayFirst: `${year}-${second}-${first}`, monthFirst: `${year}-${first}-${second}` };
}

/** A date of the first rows that can be read in two ways; an invented one where all of these are clear. */
export function exampleDate(sample: string[][], mapping: Mapping): TwoWays {
  const column = mapping.fields.indexOf('date');
  const found = sample.map((row) => twoWays(row[column] ?? '')).find((date) => date !== null);
  return found ?? (twoWays(EXAMPLE) as TwoWays);
}
