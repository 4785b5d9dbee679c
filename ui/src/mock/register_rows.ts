import type { Class, Implementation, Provider, Response } from '../api/types.gen';
import { STATES } from './states';

/** A record of the invented register. */
export interface Entry {
  id: string;
  class: Class;
  state: string;
  from: string[];
  other: string | null;
  text: string;
  cycle: number;
  session: number;
  paragraph: string;
  response: Response | null;
  words: string | null;
  themes: string[];
  category: number | null;
  sdgs: string[];
  sources: Provider[];
  /** Rows that the sources have for it. */
  rows: number;
  disagreeing: boolean;
  /** Corrected fields. */
  corrected: string[];
  assessment: Implementation;
  evidence: string | null;
  date: string | null;
  rev: number;
  history: string[];
}

const DO = ['Ratify', 'Adopt', 'Continue', 'Consider adopting', 'Strengthen', 'Establish', 'Take steps towards', 'Review'];
const WHAT: [string, string, string][] = [
  ['a moratorium on executions', 'Death penalty', '16'],
  ['a national plan against racial discrimination', 'Racial discrimination', '10'],
  ['the independent monitoring of places of detention', 'Conditions of detention', '16'],
  ['the protection of migrants at its borders', 'Rights of migrants', '10'],
  ['equal pay for women and men', 'Women’s rights', '5'],
  ['schooling for children with disabilities', 'Right to education', '4'],
  ['access to safe water in rural areas', 'Right to water', '6'],
  ['the Optional Protocol on a communications procedure', 'Ratification of treaties', '16'],
  ['a national human rights institution', 'National institutions', '16'],
  ['the safety of journalists', 'Freedom of expression', '16'],
  ['food security for the poorest households', 'Right to food', '2'],
  ['the consultation of indigenous peoples', 'Indigenous peoples', '16'],
];
const HOW = [
  'before its next review',
  'in line with its international obligations',
  'and make the results public',
  'with the participation of civil society',
  'and set aside the means that this needs, so that those who live far from the capital are reached as well',
  'as other States have recommended',
];
const ANSWERS: (Response | null)[] = [
  'supported',
  'supported',
  'supported',
  'noted',
  'noted',
  'supported_in_part',
  'pending',
  'no_response',
  null,
];
const WORDS: Partial<Record<Response, string>> = {
  supported: 'We support this recommendation; it agrees with what we do already.',
  supported_in_part: 'We support the first part. We note the second, which our law does not allow.',
  noted: 'We take note of this recommendation.',
};
const SOURCES: Provider[][] = [
  ['upr_info'],
  ['upr_info', 'thematic_list'],
  ['uhri'],
  ['uhri', 'upr_info'],
  ['wg_report', 'uhri', 'upr_info'],
];
const EXTRA_THEMES = Array.from({ length: 140 }, (_, at) => `Invented theme ${at + 1}`);

/** A number that looks thrown, the same each time. */
function thrown(seed: number): () => number {
  let now = seed * 2654435761 + 1;
  return () => {
    now = (now ^ (now << 13)) >>> 0;
    now = (now ^ (now >>> 17)) >>> 0;
    now = (now ^ (now << 5)) >>> 0;
    return now / 4294967296;
  };
}

function entry(at: number): Entry {
  const next = thrown(at + 1);
  const of = <T>(all: readonly T[], skew = 1): T => all[Math.floor(next() ** skew * all.length)] as T;
  next();
  const [thing, theme, goal] = of(WHAT);
  const cycle = 1 + Math.floor(next() * 4);
  const session = [6, 20, 34, 47][cycle - 1] ?? 6;
  const response = of(ANSWERS);
  const states = Array.from({ length: 1 + Math.floor(next() ** 3 * 5) }, () => of(STATES, 2).iso3);
  const kind = next();
  const sources = of(SOURCES, 1.5);
  const pledge = kind > 0.985;
  const other = kind < 0.01;
  return {
    id: `record-${at}`,
    class: pledge ? 'voluntary_pledge' : other ? 'other_mechanism' : 'recommendation',
    state: at % 12 === 0 ? 'USA' : of(STATES, 3).iso3,
    from: pledge || other ? [] : [...new Set(states)],
    other: other ? 'Committee of experts (invented)' : null,
    text: `${of(DO)} ${thing} ${of(HOW)}.`,
    cycle,
    session: session + Math.floor(next() * 5),
    paragraph: `${6 + (at % 3)}.${1 + (at % 240)}`,
    response: pledge ? 'not_applicable' : response,
    words: response && next() > 0.4 ? (WORDS[response] ?? null) : null,
    themes: [theme, ...(next() > 0.6 ? [of(EXTRA_THEMES, 3)] : [])],
    category: sources.includes('upr_info') ? 1 + Math.floor(next() * 5) : null,
    sdgs: next() > 0.4 ? [goal] : [],
    sources,
    rows: sources.length + (next() > 0.9 ? states.length : 0),
    disagreeing: sources.length > 1 && next() > 0.7,
    corrected: [],
    assessment: next() > 0.93 ? of(['full', 'partial', 'none', 'not_assessable'] as const) : 'not_assessed',
    evidence: null,
    date: null,
    rev: 1,
    history: [],
  };
}

// `?rows=250000` in the address makes the register as large as one likes, `?rows=0` empties it.
const size = Number(new URLSearchParams(location.search).get('rows') ?? 3000);
export const entries: Entry[] = Array.from({ length: size }, (_, at) => entry(at));
