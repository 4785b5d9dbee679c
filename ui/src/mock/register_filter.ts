import type { Dimension, Facet, FilterWords, IgnoredTerm, Piece, RegisterFilter } from '../api/types.gen';
import { chosenIn } from '../screens/register/filter';
import type { Entry } from './register_rows';
import { nameOf, STATES } from './states';
import { say } from './words';

const GROUPS = new Map(STATES.map((state) => [state.iso3, state.group]));

/** What an entry has in each dimension, as the filter writes it. */
const HAS: Record<Dimension, (entry: Entry) => string[]> = {
  state: (entry) => [entry.state],
  region: (entry) => [GROUPS.get(entry.state) ?? ''],
  recommending: (entry) => entry.from,
  group: (entry) => [...new Set(entry.from.map((iso3) => GROUPS.get(iso3) ?? ''))],
  cycle: (entry) => [String(entry.cycle)],
  session: (entry) => [String(entry.session)],
  response: (entry) => [entry.response ?? ''],
  theme: (entry) => entry.themes,
  category: (entry) => (entry.category === null ? [] : [String(entry.category)]),
  sdg: (entry) => entry.sdgs,
  source: (entry) => entry.sources,
  class: (entry) => [entry.class],
  assessment: (entry) => [entry.assessment],
};
const DIMENSIONS = Object.keys(HAS) as Dimension[];

export function labelOf(dimension: Dimension, value: string, lang: string): string {
  if (dimension === 'state' || dimension === 'recommending') return nameOf(value, lang);
  const area = {
    region: 'group',
    group: 'group',
    response: 'answer',
    category: 'category',
    source: 'provider',
    class: 'class',
    assessment: 'implementation',
  }[dimension as string];
  return area ? say(lang, `${area}.${value || 'not_recorded'}`) : value;
}

interface Wanted {
  words: string[];
  fields: [Dimension, string][];
  ignored: IgnoredTerm[];
}

/** A small part of the language of the search box. */
function read(text: string, lang: string): Wanted {
  const wanted: Wanted = { words: [], fields: [], ignored: [] };
  const names: Record<string, Dimension> = { from: 'recommending', words: 'state' };
  for (const [term] of text.matchAll(/(?:\w+:)?"[^"]*"?|\S+/g)) {
    const [, name, value = ''] = /^(\w+):(.*)$/.exec(term) ?? [];
    const plain = (name === undefined ? term : value).replace(/["*]/g, '').toLowerCase();
    if (name === undefined) {
      if (plain !== '') wanted.words.push(plain);
      continue;
    }
    const dimension = names[name] ?? DIMENSIONS.find((each) => each === name);
    if (dimension) wanted.fields.push([dimension, plain]);
    else wanted.ignored.push({ term, reason: say(lang, 'ignored.unknown_field') });
  }
  return wanted;
}

function fits(entry: Entry, filter: RegisterFilter, wanted: Wanted, but: Dimension | null): boolean {
  if (filter.disagreeing && !entry.disagreeing) return false;
  for (const dimension of DIMENSIONS) {
    if (dimension === but) continue;
    const chosen = chosenIn(filter, dimension);
    const asked = dimension === 'class' && chosen.length === 0 ? ['recommendation'] : chosen;
    if (asked.length > 0 && !HAS[dimension](entry).some((value) => asked.includes(value))) return false;
  }
  const text = entry.text.toLowerCase();
  return (
    wanted.words.every((word) => text.includes(word)) &&
    wanted.fields.every(([dimension, value]) =>
      HAS[dimension](entry).some((has) => labelOf(dimension, has, 'en').toLowerCase().includes(value) || has === value),
    )
  );
}

/** The entries that a filter leaves, without regard to one dimension where one is given. */
export function left(entries: Entry[], filter: RegisterFilter, but: Dimension | null = null): Entry[] {
  const wanted = read(filter.text, 'en');
  return entries.filter((entry) => fits(entry, filter, wanted, but));
}

export function ignored(filter: RegisterFilter, lang: string): IgnoredTerm[] {
  return read(filter.text, lang).ignored;
}

export function facets(entries: Entry[], filter: RegisterFilter, lang: string): Facet[] {
  return DIMENSIONS.map((dimension) => {
    const counts = new Map<string, number>();
    for (const entry of left(entries, filter, dimension))
      for (const value of HAS[dimension](entry)) counts.set(value, (counts.get(value) ?? 0) + 1);
    const values = [...counts].sort((a, b) => b[1] - a[1]);
    return {
      dimension,
      name: say(lang, `dimension.${dimension}`),
      values: values.map(([value, count]) => ({ value, label: labelOf(dimension, value, lang), count })),
    };
  });
}

export function filterWords(filter: RegisterFilter, lang: string): FilterWords[] {
  const lines: FilterWords[] = DIMENSIONS.map((dimension) => ({
    dimension,
    name: say(lang, `dimension.${dimension}`),
    values: chosenIn(filter, dimension).map((value) => ({ value, label: labelOf(dimension, value, lang) })),
  }));
  if (filter.disagreeing) {
    const label = say(lang, 'filter.disagreeing_only');
    lines.push({ dimension: null, name: say(lang, 'filter.disagreeing'), values: [{ value: 'disagreeing', label }] });
  }
  if (filter.text !== '') {
    const words = { value: 'text', label: filter.text };
    lines.push({ dimension: null, name: say(lang, 'filter.text'), values: [words] });
  }
  return lines.filter(({ values }) => values.length > 0);
}

/** A text with the words that were searched for marked. */
export function marked(text: string, filter: RegisterFilter): Piece[] {
  const words = read(filter.text, 'en').words.filter((word) => /^[\p{L}\s]+$/u.test(word));
  if (words.length === 0) return [{ text, matched: false }];
  return text
    .split(new RegExp(`(${words.join('|')})`, 'i'))
    .map((piece, at) => ({ text: piece, matched: at % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}
