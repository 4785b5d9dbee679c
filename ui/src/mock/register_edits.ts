import { Failure } from '../api/failure';
import type {
  ChangeRecords,
  Chosen,
  Commands,
  LikelySamePage,
  RegisterFilter,
  RegisterRow,
} from '../api/types.gen';
import { WHOLE } from '../screens/register/filter';
import { records } from './records';
import { facets, left, marked } from './register_filter';
import { entries, type Entry } from './register_rows';
import { nameOf } from './states';
import { say } from './words';

/** Counts changes, so that an answer from before them is not given again. */
export const edits = { revision: 0 };

const named = (iso3: string, lang: string) => ({ iso3, name: nameOf(iso3, lang) });

export function row(entry: Entry, filter: RegisterFilter, lang: string): RegisterRow {
  return {
    id: entry.id,
    class: entry.class,
    state: named(entry.state, lang),
    recommending: entry.from.map((iso3) => named(iso3, lang)),
    recommending_other: entry.other,
    text: marked(entry.text, filter),
    cycle: entry.cycle,
    session: entry.session,
    paragraph: entry.paragraph,
    response: entry.response,
    state_words: entry.words,
    themes: entry.themes,
    category: entry.category,
    sdgs: entry.sdgs,
    sources: entry.sources,
    disagreeing: entry.disagreeing,
    corrected: entry.corrected.length > 0,
    assessment: entry.assessment,
  };
}

export function the(id: string): Entry {
  const entry = entries.find((each) => each.id === id);
  if (!entry) throw new Failure('not_found', `There is no record ${id}.`);
  return entry;
}

const meant = (chosen: Chosen): Entry[] => ('ids' in chosen ? chosen.ids.map(the) : left(entries, chosen.filter));

/** Changes entries so that undo brings them back. */
function edit(name: string, touched: Entry[], change: (entry: Entry) => void): { records: number } {
  const before = structuredClone(touched);
  const order = [...entries];
  records.remember(name, touched.length, () => {
    entries.splice(0, entries.length, ...order);
    touched.forEach((entry, at) => Object.assign(entry, before[at]));
    edits.revision += 1;
  });
  touched.forEach(change);
  edits.revision += 1;
  return { records: touched.length };
}

export function changeRecords({ chosen, change, expected }: ChangeRecords): { records: number } {
  const touched = meant(chosen);
  if (touched.length !== expected) throw new Failure('conflict', 'The records were changed in the meantime.');
  return edit('edit_recommendation', touched, (entry) => {
    entry.rev += 1;
    entry.assessment = change.assessment ?? entry.assessment;
    entry.evidence = change.evidence ?? entry.evidence;
    entry.date = change.assessed ?? entry.date;
    entry.text = change.text ?? entry.text;
    entry.paragraph = change.paragraph ?? entry.paragraph;
    entry.words = change.state_words ?? entry.words;
    entry.response = change.response ?? entry.response;
    entry.themes = [...new Set([...entry.themes, ...change.add_themes])].filter(
      (theme) => !change.remove_themes.includes(theme),
    );
    const own = (['text', 'paragraph', 'response', 'state_words'] as const).filter((field) => change[field] !== null);
    const themes = change.add_themes.length + change.remove_themes.length > 0 ? ['themes'] : [];
    entry.corrected = [...entry.corrected, ...own, ...themes].filter((field) => !change.uncorrect.includes(field));
    entry.history.unshift('Changed by hand');
  });
}

export function joined(ids: string[]): { records: number } {
  const [first, ...others] = ids.map(the);
  if (!first) return { records: 0 };
  return edit('join_recommendations', [first, ...others], (entry) => {
    if (entry !== first) return void entries.splice(entries.indexOf(entry), 1);
    entry.from = [...new Set([first, ...others].flatMap((each) => each.from))];
    entry.sources = [...new Set([first, ...others].flatMap((each) => each.sources))];
  });
}

export function likelySame(filter: RegisterFilter, lang: string): LikelySamePage {
  const groups = new Map<string, Entry[]>();
  for (const entry of left(entries, filter)) {
    const key = `${entry.state} ${entry.cycle} ${entry.text}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  const same = [...groups.values()].filter((group) => group.length > 1);
  return {
    divided: same.length,
    divided_records: same.reduce((sum, group) => sum + group.length - 1, 0),
    groups: same.slice(0, 50).map((group) => ({
      rows: group.map((entry) => row(entry, WHOLE, lang)),
      why: say(lang, 'same.divided'),
      divided: true,
    })),
  };
}

export function shared(chosen: Chosen, lang: string): Commands['chosen'][1] {
  const all = meant(chosen);
  const only: RegisterFilter = { ...WHOLE, classes: ['recommendation', 'voluntary_pledge', 'other_mechanism'] };
  const of = (dimension: string) =>
    facets(all, only, lang).find((facet) => facet.dimension === dimension)?.values ?? [];
  return { total: all.length, themes: of('theme'), responses: of('response'), assessments: of('assessment') };
}

export function splitOff(attestation: string): { records: number } {
  const [id = '', source] = attestation.split('/');
  return edit('split_recommendation', [the(id)], (entry) => {
    const apart = entry.sources.filter((each) => each === source);
    entries.push({ ...entry, id: `record-${entries.length}1`, sources: apart });
    entry.sources = entry.sources.filter((each) => each !== source);
  });
}
