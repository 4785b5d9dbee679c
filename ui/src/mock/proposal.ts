import type { Proposed } from '../api/types.gen';

// An invented release: no organisation or person of this name is meant.
const TEXT = `Example Rights Network welcomes the decision of the Council

7 November 2025

GENEVA – The Council today called on the United States to resume its cooperation with the review.

In August the government announced that it would not take part.

“Nobody is above the review,” said Ada Example, director of the Example Rights Network. “The seat was empty, the record is not.”

Omar Muster, counsel at the Muster Law Centre, said: “We ask the government to attend its review in 2026.”

The network calls on the government to submit its national report.

A delegation had been expected earlier.`;

function span(words: string): [number, number] {
  const start = TEXT.indexOf(words);
  return [start, start + words.length];
}

/** A proposal with every kind of record, one event without a date and one problem. */
export function proposal(): Proposed {
  return {
    state: 'USA',
    state_name: 'United States',
    cycle: 4,
    already_imported: false,
    proposal: {
      kind: 'press_release',
      encoding: 'UTF-8',
      state: 'USA',
      state_counts: [{ state: 'USA', count: 3 }],
      source: {
        title: 'Example Rights Network welcomes the decision of the Council',
        publisher: 'Example Rights Network',
        date: '2025-11-07',
        place: 'Geneva',
        contact: null,
        url: null,
        symbol: null,
        text: TEXT,
      },
      records: {
        recommendations: [],
        statements: [
          {
            speaker: 'Ada Example',
            title: 'director',
            organisation: 'Example Rights Network',
            text: 'Nobody is above the review. The seat was empty, the record is not.',
            date: '2025-11-07',
            spans: [span('“Nobody is above the review,”'), span('“The seat was empty, the record is not.”')],
          },
          {
            speaker: 'Omar Muster',
            title: 'counsel',
            organisation: 'Muster Law Centre',
            text: 'We ask the government to attend its review in 2026.',
            date: '2025-11-07',
            spans: [span('“We ask the government to attend its review in 2026.”')],
          },
        ],
        events: [
          {
            stage: 'review',
            kind: 'council_decision',
            date: '2025-11-07',
            date_words: 'today',
            summary: 'The Council called on the United States to resume its cooperation with the review.',
            session: null,
            symbol: null,
            span: span('The Council today called on the United States to resume its cooperation with the review.'),
          },
          {
            stage: 'review',
            kind: 'withdrawal_announced',
            date: '2025-08',
            date_words: 'In August',
            summary: 'The government announced that it would not take part.',
            session: null,
            symbol: null,
            span: span('In August the government announced that it would not take part.'),
          },
          {
            stage: 'review',
            kind: 'scheduled',
            date: null,
            date_words: '',
            summary: 'A delegation had been expected earlier.',
            session: null,
            symbol: null,
            span: span('A delegation had been expected earlier.'),
          },
        ],
        asks: [
          {
            text: 'submit its national report',
            addressed_to: 'the United States',
            made_by: 'Example Rights Network',
            date: '2025-11-07',
            span: span('submit its national report'),
          },
        ],
        review: null,
      },
      problems: [
        {
          code: 'unattributed_quote',
          where: 'last paragraph',
          value: 'A delegation had been expected earlier.',
          reason: 'The sentence gives no date.',
          fix: 'Add the date if you know it, or leave the event out.',
          params: { paragraph: '8' },
          span: span('A delegation had been expected earlier.'),
        },
      ],
    },
  };
}
