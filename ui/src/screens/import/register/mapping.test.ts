import { describe, expect, it } from 'vitest';

import type { Mapping, Outline, Question } from '../../../api/types.gen';
import {
  carriedOver,
  exampleDate,
  FIELDS,
  givenForAll,
  isAnswered,
  NO_MAPPING,
  NOTHING_SAID,
  optionsFor,
  withField,
} from './mapping';

const mapping = (change: Partial<Mapping>): Mapping => ({ ...NO_MAPPING, ...change });
const outline = (kind: Outline['kind']): Outline => ({
  kind,
  provider: 'own_table',
  encoding: 'UTF-8',
  line_ends: 'LF',
  separator: ',',
  sheet: null,
  sheets: [],
  header: [],
  sample: [],
  mapping: NO_MAPPING,
  questions: [],
  title: '',
});

describe('withField', () => {
  it('takes a field that a record has once from the column that had it', () => {
    expect(withField(mapping({ fields: ['text', null] }), 1, 'text').fields).toEqual([null, 'text']);
  });

  it('leaves themes to several columns, as many tables have them', () => {
    expect(withField(mapping({ fields: ['themes', null] }), 1, 'themes').fields).toEqual(['themes', 'themes']);
  });

  it('leaves a column out', () => {
    expect(withField(mapping({ fields: ['text', 'date'] }), 1, null).fields).toEqual(['text', null]);
  });
});

describe('isAnswered', () => {
  it.each<[Question, Partial<Mapping>]>([
    ['which_column_is_text', { fields: ['text'] }],
    ['which_state', { fields: ['state'] }],
    ['which_state', { state: 'NOR' }],
    ['which_cycle', { fields: ['cycle'] }],
    ['which_cycle', { session: 22 }],
    ['which_cycle', { cycle: 2 }],
    ['date_order', { fields: ['date'], date_order: 'day_month' }],
    ['date_order', { fields: [null] }],
  ])('%s is answered by %j', (question, answer) => {
    expect(isAnswered(question, mapping(answer))).toBe(true);
  });

  it.each<[Question, Partial<Mapping>]>([
    ['which_column_is_text', {}],
    ['which_state', { fields: ['recommending'] }],
    ['which_cycle', { fields: ['text'] }],
    ['date_order', { fields: ['date'] }],
  ])('%s is open with %j', (question, answer) => {
    expect(isAnswered(question, mapping(answer))).toBe(false);
  });
});

describe('givenForAll', () => {
  it('shows what an earlier file leaves behind, or its State would be taken for this file unseen', () => {
    const left = mapping({ fields: ['text', 'date'], state: 'NOR', session: 22, date_order: 'day_month' });
    expect(givenForAll(left, true)).toEqual(['which_state', 'which_cycle', 'date_order']);
  });

  it('shows what the heading of a document says, and not what the dates themselves decide', () => {
    const read = mapping({ fields: ['date'], state: 'NOR', cycle: 2, date_order: 'day_month' });
    expect(givenForAll(read, false)).toEqual(['which_state', 'which_cycle']);
  });

  it('shows nothing where columns say it', () => {
    expect(givenForAll(mapping({ fields: ['state', 'session'], state: 'NOR', session: 22 }), true)).toEqual([]);
  });
});

describe('optionsFor', () => {
  const answered = mapping({ fields: ['text'], state: 'NOR', session: 22, date_order: 'day_month' });

  it('hands the whole mapping of a table on, with what the user said of the file', () => {
    const said = { ...NOTHING_SAID, encoding: 'macintosh', separator: ';' };
    expect(optionsFor(said, outline('table'), answered, [])).toEqual({ ...said, mapping: answered });
  });

  it('leaves a file of a known kind to the core, unless something was asked', () => {
    expect(optionsFor(NOTHING_SAID, outline('upr_info'), answered, []).mapping).toBeNull();
    expect(optionsFor(NOTHING_SAID, outline('thematic_list'), answered, ['which_state']).mapping).toEqual(answered);
  });

  it('sends no mapping before the columns are known', () => {
    expect(optionsFor(NOTHING_SAID, null, NO_MAPPING, []).mapping).toBeNull();
  });
});

describe('carriedOver', () => {
  it('keeps the answers for all rows and takes the columns that were found anew', () => {
    const before = mapping({ fields: ['text'], state: 'NOR', date_order: 'month_day' });
    const found = mapping({ fields: [null, 'text'], date_order: 'day_month' });
    expect(carriedOver(found, before)).toEqual(
      mapping({ fields: [null, 'text'], state: 'NOR', date_order: 'day_month' }),
    );
  });
});

describe('exampleDate', () => {
  const dated = mapping({ fields: [null, 'date'] });

  it('is the first date of the file that can be read in two ways', () => {
    expect(
      exampleDate(
        [
          ['x', '13/04/2015'],
          ['x', '3.4.2015'],
        ],
        dated,
      ),
    ).toEqual({
      written: '3.4.2015',
      dayFirst: '2015-04-03',
      monthFirst: '2015-03-04',
    });
  });

  it('is invented where the first rows are all clear, so that the question can be understood', () => {
    expect(exampleDate([['x', '04/04/2015']], dated)).toEqual({
      written: '03/04/2025',
      dayFirst: '2025-04-03',
      monthFirst: '2025-03-04',
    });
  });
});

describe('FIELDS', () => {
  it('offers every field once', () => {
    expect(new Set(FIELDS).size).toBe(FIELDS.length);
    expect(FIELDS).toHaveLength(16);
  });
});
