import { Failure } from '../api/failure';
import type { Mapping, Outline, OutlineFile, Question } from '../api/types.gen';

// All texts are invented: no State said or was told any of this.
const NO_MAPPING: Mapping = {
  fields: [],
  state: null,
  cycle: null,
  session: null,
  date_order: null,
  list_separator: null,
};

const UPR_INFO: Outline = {
  kind: 'upr_info_old',
  provider: 'upr_info',
  encoding: 'macintosh',
  line_ends: 'CR',
  separator: ',',
  sheet: null,
  sheets: [],
  header: ['To', 'To-Rgrp', 'Text', 'From', 'From-Rgrp', 'Response', 'Action', 'Issue', 'Session'],
  sample: [
    [
      'Exampleland',
      'GRULAC',
      'Ratify the optional protocol and set up a body that visits places of detention',
      'Norway',
      'WEOG',
      'Supported',
      '5',
      'Detention,International instruments',
      '3',
    ],
    [
      'Exampleland',
      'GRULAC',
      'Consider inviting the special procedures',
      'Uruguay',
      'GRULAC',
      'Noted',
      '3',
      'Special procedures',
      '3',
    ],
    [
      'Exampleland',
      'GRULAC',
      'Continue its efforts for schools in rural areas',
      'Côte d’Ivoire',
      'African Group',
      'Supported',
      '2',
      'Right to education',
      '3',
    ],
    [
      'Mustermark',
      'EEG',
      'Publish the figures on complaints every year',
      'Canada',
      'WEOG',
      'Supported',
      '4',
      'Administration of justice',
      '3',
    ],
    ['Mustermark', 'EEG', 'Raise the minimum age', 'Maldives', 'Asia', 'Noted', '4', 'Rights of the Child', '3'],
  ],
  mapping: {
    ...NO_MAPPING,
    fields: ['state', null, 'text', 'recommending', null, 'response', 'category', 'themes', 'session'],
  },
  questions: [],
  title: 'upr-info-sessions-1-5.csv',
};

const REPORT: Outline = {
  ...UPR_INFO,
  kind: 'wg_report',
  provider: 'wg_report',
  encoding: '',
  line_ends: '',
  separator: null,
  header: ['Paragraph', 'Recommendation', 'Recommending States'],
  sample: [['92.1', 'Continue its efforts for schools in rural areas', 'NOR, PER']],
  mapping: { ...NO_MAPPING, state: 'NOR', session: 19, cycle: 2 },
};

const TABLE: Outline = {
  kind: 'table',
  provider: 'own_table',
  encoding: 'UTF-8',
  line_ends: 'CRLF',
  separator: ';',
  sheet: null,
  sheets: [],
  header: ['No.', 'What was recommended', 'Who', 'Position', 'Topics', 'Dated', 'Remarks'],
  sample: [
    [
      '92.1',
      'Adopt the bill on legal aid before the end of its term',
      'Ghana; Fiji',
      'Supported',
      'Justice; Poverty',
      '03/04/2015',
      'with the ministry',
    ],
    ['92.2', 'Invite the Special Rapporteur', 'Mexico', 'Noted', 'Special procedures', '05/04/2015', ''],
    ['92.3', 'Train judges and prosecutors', 'Norway', 'Supported', 'Justice', '05/04/2015', 'see 92.1'],
    ['92.4', 'Allow complaints by telephone', 'Peru; Chile', 'Supported', 'Justice', '11/12/2015', ''],
  ],
  mapping: { ...NO_MAPPING, fields: ['paragraph', null, 'recommending', 'response', 'themes', 'date', null] },
  questions: [],
  title: 'our-recommendations.csv',
};

/** The mapping that a file named "…again…" was given the last time. */
const REMEMBERED: Mapping = {
  ...TABLE.mapping,
  fields: ['paragraph', 'text', 'recommending', 'response', 'themes', 'date', null],
  state: 'NOR',
  session: 22,
  date_order: 'day_month',
};

function questions({ fields, state, session, cycle, date_order }: Mapping): Question[] {
  const all: [Question, boolean][] = [
    ['which_column_is_text', fields.includes('text')],
    ['which_state', fields.includes('state') || state !== null],
    ['which_cycle', session !== null || cycle !== null || fields.includes('session') || fields.includes('cycle')],
    ['date_order', !fields.includes('date') || date_order !== null],
  ];
  return all.filter(([, answered]) => !answered).map(([question]) => question);
}

export const isText = (path: string) => /\.(txt|html?)$/.test(path);
const nameOf = (path: string) => path.split('/').at(-1) ?? path;

/** What a file of this name is, read as the user said. */
export function outlineOf({ path, options }: OutlineFile): Outline {
  if (path.includes('locked')) {
    const name = nameOf(path);
    throw new Failure('import_encrypted_document', `${name} is locked with a password.`, { name });
  }
  const base = /report.*\.(pdf|docx)$/.test(path) ? REPORT : /upr-?info/i.test(path) ? UPR_INFO : TABLE;
  const mapping = options.mapping ?? (path.includes('again') ? REMEMBERED : base.mapping);
  return {
    ...base,
    kind: options.kind ?? base.kind,
    encoding: options.encoding ?? base.encoding,
    separator: options.separator ?? base.separator,
    mapping,
    questions: base.kind === 'table' ? questions(mapping) : [],
    title: nameOf(path),
  };
}

const CHOSEN = ['upr-info-sessions-1-5.csv', 'our-recommendations.csv', 'locked.xlsx', 'release.txt'];
let chosen = 0;

/** One file after the other; `?file=release.txt` in the address always chooses that one. */
export function nextFile(): string {
  const fixed = new URLSearchParams(location.search).get('file');
  return `/home/delegate/${fixed ?? CHOSEN[chosen++ % CHOSEN.length]}`;
}

/** Files dropped on the browser's window: only their names are used. */
export async function onFiles(hover: (over: boolean) => void, drop: (paths: string[]) => void): Promise<() => void> {
  const over = (event: DragEvent) => {
    event.preventDefault();
    hover(true);
  };
  const out = () => hover(false);
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    hover(false);
    drop([...(event.dataTransfer?.files ?? [])].map((file) => `/home/delegate/${file.name}`));
  };
  const listening = new AbortController();
  addEventListener('dragover', over, listening);
  addEventListener('dragleave', out, listening);
  addEventListener('drop', dropped, listening);
  return () => listening.abort();
}
