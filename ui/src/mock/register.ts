import type {
  Column,
  Commands,
  RecommendationDetail,
  RegisterPage,
  RegisterQuery,
  SavedView,
} from '../api/types.gen';
import { WHOLE } from '../screens/register/filter';
import { records } from './records';
import { changeRecords, edits, joined, likelySame, row, shared, splitOff, the } from './register_edits';
import { facets, filterWords, ignored, labelOf, left } from './register_filter';
import { entries, type Entry } from './register_rows';
import { nameOf } from './states';
import { say } from './words';

const KEYS: Record<Column, (entry: Entry) => string | number> = {
  state: (entry) => nameOf(entry.state, 'en'),
  recommending: (entry) => entry.from.join(),
  text: (entry) => entry.text,
  cycle: (entry) => entry.cycle,
  session: (entry) => entry.session,
  paragraph: (entry) => entry.paragraph,
  response: (entry) => entry.response ?? '',
  state_words: (entry) => entry.words ?? '',
  themes: (entry) => entry.themes.join(),
  category: (entry) => entry.category ?? 0,
  sdgs: (entry) => entry.sdgs.join(),
  sources: (entry) => entry.sources.join(),
  assessment: (entry) => entry.assessment,
};

// The same question is asked for every window; its answer is kept until the next.
let asked = '';
let answer: Entry[] = [];

function found({ filter, order }: Pick<RegisterQuery, 'filter' | 'order'>): Entry[] {
  const key = JSON.stringify([filter, order, edits.revision]);
  if (key === asked) return answer;
  asked = key;
  answer = left(entries, filter);
  if (order.by) {
    const keyOf = KEYS[order.by];
    answer.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1) * (order.descending ? -1 : 1));
  }
  return answer;
}

function page(query: RegisterQuery): RegisterPage {
  const all = found(query);
  const sources = [...new Set(entries.slice(0, 500).flatMap((entry) => entry.sources))];
  return {
    total: all.length,
    of: entries.length,
    by_source: sources
      .map((source) => {
        const own = all.filter((entry) => entry.sources.includes(source));
        const extra = source === 'upr_info' ? own.reduce((sum, each) => sum + each.rows - each.sources.length, 0) : 0;
        return { source, name: labelOf('source', source, query.lang), records: own.length, rows: own.length + extra };
      })
      .filter(({ records }) => records > 0),
    filter_words: filterWords(query.filter, query.lang),
    ignored: ignored(query.filter, query.lang),
    offset: query.offset,
    rows: all.slice(query.offset, query.offset + query.limit).map((entry) => row(entry, query.filter, query.lang)),
  };
}

function detail(id: string, lang: string): RecommendationDetail {
  const entry = the(id);
  const shown = row(entry, WHOLE, lang);
  const sources = entry.sources.map((source) => labelOf('source', source, lang));
  const why = (field: string) => {
    if (entry.corrected.includes(field)) return say(lang, 'why.corrected');
    const [first = '', ...others] = sources;
    if (others.length === 0) return say(lang, 'why.only_source', { source: first });
    return entry.disagreeing && field === 'response'
      ? say(lang, 'why.precedence', { source: first, others: others.join(', ') })
      : say(lang, 'why.agree', { sources: sources.join(', ') });
  };
  const values: [Column, string][] = [
    ['text', entry.text],
    ['paragraph', entry.paragraph],
    ['response', labelOf('response', entry.response ?? '', lang)],
    ['state_words', entry.words ?? ''],
    ['themes', entry.themes.join(', ')],
    ['category', entry.category === null ? '' : labelOf('category', String(entry.category), lang)],
    ['sdgs', entry.sdgs.join(', ')],
  ];
  const name = (column: string) => say(lang, `register.column.${column}`);
  return {
    row: shown,
    text: entry.text,
    fields: values
      .filter(([, value]) => value !== '')
      .map(([field, value]) => ({
        field,
        name: name(field),
        value,
        why: why(field),
        disagreeing: entry.disagreeing && field === 'response',
        corrected: entry.corrected.includes(field),
      })),
    attestations: entry.sources.map((source, at) => ({
      id: `${entry.id}/${source}`,
      source,
      source_name: sources[at] ?? '',
      file: `${source}-export-2026.xlsx`,
      place: String(12 + Number(entry.id.split('-')[1])),
      read: '20 November 2026',
      recommending: shown.recommending,
      text: at === 0 ? entry.text : entry.text.replace('.', ' (as this source prints it).'),
      fields: [
        { name: name('response'), value: at > 0 && entry.disagreeing ? say(lang, 'answer.noted') : values[2]?.[1] ?? '' },
        { name: name('themes'), value: entry.themes.join(', ') },
      ],
      can_split: entry.sources.length > 1,
    })),
    assessment: { level: entry.assessment, evidence: entry.evidence, date: entry.date },
    history: [
      ...entry.history.map((what) => ({ when: '23 November 2026, 14:05 UTC', what })),
      { when: '20 November 2026, 09:12 UTC', what: say(lang, 'history.imported', { file: 'upr.xlsx', row: '12' }) },
    ],
    rev: entry.rev,
  };
}

let kept: SavedView[] = [];

function rememberViews(change: string): void {
  const before = kept;
  records.remember(change, 1, () => (kept = before));
}

export const register = {
  register: page,
  facets: ({ filter, lang }: Commands['facets'][0]) => facets(entries, filter, lang),
  recommendation: ({ id, lang }: Commands['recommendation'][0]) => detail(id, lang),
  chosen: ({ chosen, lang }: Commands['chosen'][0]) => shared(chosen, lang),
  change_records: changeRecords,
  split_off: ({ attestation }: Commands['split_off'][0]) => splitOff(attestation),
  join_records: ({ ids }: Commands['join_records'][0]) => joined(ids),
  likely_same: ({ filter, lang }: Commands['likely_same'][0]) => likelySame(filter, lang),
  join_divided: ({ filter }: Commands['join_divided'][0]) => {
    const groups = likelySame(filter, 'en').groups.map((group) => group.rows.map(({ id }) => id));
    return { records: groups.reduce((sum, ids) => sum + joined(ids).records, 0) };
  },
  views: () => kept,
  save_view: (view: SavedView) => {
    const saved = { ...view, id: view.id || `view-${records.past.length + 1}` };
    rememberViews('save_view');
    kept = [...kept.filter((each) => each.id !== saved.id), saved];
    return saved;
  },
  delete_view: ({ id }: Commands['delete_view'][0]) => {
    rememberViews('delete_view');
    kept = kept.filter((each) => each.id !== id);
    return {};
  },
  export_register: ({ path }: Commands['export_register'][0]) => ({ path, pages: null, warnings: [] }),
};
