import { Failure } from '../api/failure';
import type {
  FacetValue,
  FileReport,
  ImportCounts,
  ImportRegister,
  Outlined,
  OutlineFile,
  ProblemGroup,
  Progress,
  Reconciliation,
  RegisterReport,
  ReviewQuery,
  RowProblem,
  SaveRejected,
} from '../api/types.gen';
import { WHOLE } from '../screens/register/filter';
import { isText, outlineOf } from './import_files';
import { say } from './words';

function problems(
  lang: string,
  code: string,
  rejects: boolean,
  rows: [number, string | null, string, Record<string, string>?][],
  count = rows.length,
): ProblemGroup {
  const first = rows.map(([row, column, value, params = {}]): RowProblem => ({
    code,
    where: `row ${row}`,
    place: { row, column },
    value,
    reason: say(lang, `row.${code}.reason`, params),
    fix: say(lang, `row.${code}.fix`, params),
    params,
    rejects,
  }));
  return { code, name: say(lang, `row.${code}`), rejects, count, first };
}

const values = (pairs: [string, string, number][]): FacetValue[] =>
  pairs.map(([value, label, count]) => ({ value, label, count }));
const answers = (lang: string, pairs: [string, number][]) =>
  values(pairs.map(([code, count]) => [code, say(lang, `answer.${code}`), count]));

function fileReport(file: OutlineFile, lang: string, imported: boolean): FileReport {
  const outline = outlineOf(file);
  const isTable = outline.kind === 'table';
  const rows = isTable ? 212 : 6094;
  const rejected = isTable ? 3 : 0;
  const met = isTable ? 140 : 63;
  const counts: ImportCounts = imported
    ? { rows, new: 0, met: 0, updated: 0, already: rows - rejected, rejected }
    : { rows, new: isTable ? 57 : 6031, met, updated: isTable ? 12 : 0, already: 0, rejected };
  const many = Array.from({ length: 9 }, (_, at): [number, string, string] => [1204 + at, 'From', '(Unknown)']);
  return {
    path: file.path,
    outline,
    kind_name: say(lang, `kind.register.${outline.kind}`),
    source_name: say(lang, `provider.${outline.provider}`),
    counts,
    review: null,
    by_class: values([['recommendation', say(lang, 'class.recommendation'), rows - rejected]]),
    by_session: isTable
      ? values([['22', '22', 209]])
      : values([
          ['1', '1', 430],
          ['2', '2', 855],
          ['3', '3', 1335],
          ['4', '4', 1804],
          ['5', '5', 1670],
        ]),
    by_response: isTable
      ? answers(lang, [
          ['supported', 150],
          ['noted', 52],
          ['not_recorded', 7],
        ])
      : answers(lang, [
          ['supported', 4218],
          ['noted', 1420],
          ['pending', 301],
          ['no_response', 155],
        ]),
    problems: isTable
      ? [
          problems(lang, 'empty_text', true, [
            [77, null, ''],
            [130, null, ''],
          ]),
          problems(lang, 'too_few_cells', true, [[213, null, '95.12']]),
          problems(
            lang,
            'unknown_response',
            false,
            [
              [18, 'Position', 'Partly'],
              [40, 'Position', 'see above'],
            ],
            7,
          ),
        ]
      : [
          problems(
            lang,
            'unknown_recommending_state',
            false,
            [...many, [4410, 'From', 'Nederland', { guesses: 'Netherlands (NLD)' }]],
            127,
          ),
          problems(lang, 'duplicate', false, [
            [2051, null, 'Exampleland · Norway · Ratify the optional protocol …', { first: '2050' }],
            [5317, null, 'Mustermark · Canada · Publish the figures …', { first: '311' }],
          ]),
        ],
  };
}

function report({ files, lang }: ImportRegister): RegisterReport {
  const reports = files.map((file) => fileReport(file, lang, imported.has(file.path)));
  const counts: ImportCounts = { rows: 0, new: 0, met: 0, updated: 0, already: 0, rejected: 0 };
  for (const file of reports) {
    for (const key of Object.keys(counts) as (keyof ImportCounts)[]) counts[key] += file.counts[key];
  }
  const changes = [
    { field: say(lang, 'dimension.response'), count: 9, examples: ['noted → supported', 'pending → noted'] },
    { field: say(lang, 'register.column.themes'), count: 4, examples: ['Justice → Justice; Poverty'] },
  ];
  return { files: reports, counts, changes: counts.updated > 0 ? changes : [], seconds: 1.2 };
}

const TOTAL = 28_900_000;
const RATE = 12_000_000;
const STEP_MS = 60;
const imported = new Set<string>();
let job: Progress = { running: false, done: 0, total: 0, rate: 0 };
let cancelled = false;

/** Lets a job run for as long as so many bytes take. */
async function work<T>(answer: () => T): Promise<T> {
  cancelled = false;
  job = { running: true, done: 0, total: TOTAL, rate: 0 };
  while (job.done < TOTAL) {
    await new Promise((later) => setTimeout(later, STEP_MS));
    if (cancelled) {
      job = { ...job, running: false };
      throw new Failure('cancelled', 'The job was cancelled; nothing was written.');
    }
    job = { ...job, done: Math.min(TOTAL, job.done + (RATE * STEP_MS) / 1000), rate: RATE };
  }
  job = { ...job, running: false };
  return answer();
}

/** What the core answers about files of recommendations, and how far it is. */
export const registerImport = {
  outline_file: (asked: OutlineFile): Outlined => {
    if (isText(asked.path) && asked.options.kind === null) return { register: null, remembered: false };
    const remembered = asked.path.includes('again') && asked.options.mapping === null;
    return { register: outlineOf(asked), remembered };
  },
  try_import: (asked: ImportRegister) => work(() => report(asked)),
  import_register: (asked: ImportRegister) =>
    work(() => {
      const done = report(asked);
      for (const { path } of asked.files) imported.add(path);
      return done;
    }),
  reconciliation: ({ state, cycle }: ReviewQuery): Reconciliation => {
    const found = (records: number, text: string) => ({
      records,
      filter: { ...WHOLE, states: [state], cycles: [cycle], text },
    });
    return {
      both: found(214, 'source:wg_report source:upr_info'),
      only_report: found(14, 'source:wg_report -source:upr_info'),
      only_others: found(30, '-source:wg_report'),
    };
  },
  save_rejected: ({ to }: SaveRejected) => ({ path: to, pages: null, warnings: [] }),
  progress: () => job,
  cancel_job: () => {
    cancelled = true;
    return {};
  },
};
