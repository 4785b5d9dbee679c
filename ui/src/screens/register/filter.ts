import type { Dimension, FilterWords, RegisterFilter } from '../../api/types.gen';

/** Asks for nothing: all recommendations. */
export const WHOLE: RegisterFilter = {
  states: [],
  regions: [],
  recommending: [],
  groups: [],
  cycles: [],
  sessions: [],
  responses: [],
  themes: [],
  categories: [],
  sdgs: [],
  sources: [],
  classes: [],
  assessments: [],
  disagreeing: false,
  text: '',
};

/** Where the filter holds the values of a dimension. */
const HELD = {
  state: 'states',
  region: 'regions',
  recommending: 'recommending',
  group: 'groups',
  cycle: 'cycles',
  session: 'sessions',
  response: 'responses',
  theme: 'themes',
  category: 'categories',
  sdg: 'sdgs',
  source: 'sources',
  class: 'classes',
  assessment: 'assessments',
} as const satisfies Record<Dimension, keyof RegisterFilter>;

const NUMBERS: Dimension[] = ['cycle', 'session', 'category'];

/** The chosen values of a dimension as the facets write them: "not recorded" is empty. */
export function chosenIn(filter: RegisterFilter, dimension: Dimension): string[] {
  return filter[HELD[dimension]].map((value) => (value === null ? '' : String(value)));
}

/** Whether the filter can ask for the value: of all dimensions only the answer can be "not recorded". */
export function canAsk(dimension: Dimension, value: string): boolean {
  return value !== '' || dimension === 'response';
}

export function choosing(filter: RegisterFilter, dimension: Dimension, values: string[]): RegisterFilter {
  const held = NUMBERS.includes(dimension)
    ? values.map(Number)
    : dimension === 'response'
      ? values.map((value) => value || null)
      : values;
  return { ...filter, [HELD[dimension]]: held };
}

/** The values that count as chosen: without a choice of classes, recommendations are meant. */
export function inForce(filter: RegisterFilter, dimension: Dimension): string[] {
  const chosen = chosenIn(filter, dimension);
  return dimension === 'class' && chosen.length === 0 ? ['recommendation'] : chosen;
}

/** The filter with a value chosen that was not, or no longer chosen that was. */
export function toggling(filter: RegisterFilter, dimension: Dimension, value: string): RegisterFilter {
  const before = inForce(filter, dimension);
  const after = before.includes(value) ? before.filter((each) => each !== value) : [...before, value];
  const usual = dimension === 'class' && after.length === 1 && after[0] === 'recommendation';
  return choosing(filter, dimension, usual ? [] : after);
}

export function asksForNothing(filter: RegisterFilter): boolean {
  return JSON.stringify({ ...WHOLE, ...filter }) === JSON.stringify(WHOLE);
}

/** A value of the filter that can be removed; `dimension` is none for "sources disagree". */
export interface Chip {
  key: string;
  dimension: Dimension | null;
  value: string;
  name: string;
  label: string;
}

/** What the core calls the words that are searched for, which are no dimension. */
const WORDS = 'text';

/** The filter as chips. The words that are searched for are one only where no search box shows them. */
export function chipsOf(words: FilterWords[], { searched = false } = {}): Chip[] {
  return words.flatMap(({ dimension, name, values }) =>
    values
      .filter(({ value }) => searched || dimension !== null || value !== WORDS)
      .map(({ value, label }) => ({ key: `${dimension}:${value}`, dimension, value, name, label })),
  );
}

export function withoutChip(filter: RegisterFilter, { dimension, value }: Chip): RegisterFilter {
  if (dimension === null) return value === WORDS ? { ...filter, text: '' } : { ...filter, disagreeing: false };
  return choosing(
    filter,
    dimension,
    chosenIn(filter, dimension).filter((each) => each !== value),
  );
}
