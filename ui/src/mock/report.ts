import type {
  Confidence,
  PagePicture,
  ReportPageQuery,
  ReportProposal,
  ReportQuery,
  ReportRow,
  Response,
  RowProblem,
} from '../api/types.gen';
import { nameOf, STATES } from './states';

// All texts are invented: no State said or was told any of this.
const GROUPS: { sentence: string; response: Response; count: number }[] = [
  { sentence: '92. The recommendations listed below enjoy the support of Exampleland:', response: 'supported', count: 64 },
  { sentence: '93. The following recommendations will be examined by Exampleland:', response: 'pending', count: 40 },
  { sentence: '94. The recommendations below did not enjoy the support of Exampleland:', response: 'noted', count: 16 },
];
const TEXTS = [
  'Ratify the Optional Protocol to the Convention against Torture and set up a body that visits places of detention',
  'Continue its efforts for schools in rural areas, with particular attention to girls and to children of minorities',
  'Publish the figures on complaints every year, by region and by authority',
  'Invite the special procedures of the Council and answer their letters in time',
];
const PAGES = 24;
const PER_PAGE = 10;

const pageOf = (row: number) => 12 + Math.floor((row - 1) / PER_PAGE);

function rows(): ReportRow[] {
  let row = 0;
  return GROUPS.flatMap(({ sentence, response, count }, group) =>
    Array.from({ length: count }, (_, at): ReportRow => {
      row += 1;
      const states = STATES.filter((_, n) => (n * 7 + row) % 97 < 1 + (row % 3)).map((state) => state.iso3);
      const confidence: Confidence = row % 17 === 0 ? 'doubtful' : row % 11 === 0 ? 'likely' : 'sure';
      return {
        row,
        paragraph: `${92 + group}.${at + 1}`,
        text: TEXTS[row % TEXTS.length] ?? '',
        recommending_states: states,
        recommending_other: row % 34 === 0 ? 'Nederland' : null,
        response,
        group: sentence,
        clauses: [],
        note: row % 51 === 0 ? 'The recommendation as read during the interactive dialogue: publish all figures.' : null,
        page: pageOf(row),
        confidence,
      };
    }),
  );
}

const problem = (code: string, row: number, value: string, params: Record<string, string> = {}): RowProblem => ({
  code,
  where: row === 0 ? 'the report' : `recommendation ${row}`,
  place: { row, column: null },
  value,
  reason: 'No State is known by this name; the words are kept as written.',
  fix: 'Nothing, if no State is meant.',
  params,
  rejects: false,
});

/** What the core answers of a report; one whose name holds "clean" needs no second look. */
function report_proposal({ path, offset, limit, lang }: ReportQuery): ReportProposal {
  const clean = path.includes('clean');
  // A Word document has no pages.
  const paged = rows().map((row): ReportRow => (path.endsWith('.docx') ? { ...row, page: null } : row));
  const all = paged.map((row): ReportRow => (clean ? { ...row, confidence: 'sure', recommending_other: null } : row));
  const count = (confidence: Confidence) => all.filter((row) => row.confidence === confidence).length;
  return {
    title: 'Report of the Working Group on the Universal Periodic Review: Exampleland (A/HRC/99/9)',
    review: {
      state: 'NOR',
      cycle: 2,
      session: 19,
      session_dates: '2014-04-28/2014-05-09',
      meeting: 9,
      review_date: '2014-05-02',
      wg_adoption_meeting: 14,
      wg_adoption_date: '2014-05-06',
      troika: ['PER', 'GHA', 'JPN'],
      symbol: 'A/HRC/99/9',
      draft_symbol: null,
      distributed: '2014-07-04',
      documents: [
        { kind: 'national_report', symbol: 'A/HRC/WG.6/99/EXL/1' },
        { kind: 'un_compilation', symbol: 'A/HRC/WG.6/99/EXL/2' },
        { kind: 'stakeholders_summary', symbol: 'A/HRC/WG.6/99/EXL/3' },
      ],
      head_of_delegation: clean ? 'the Minister of Justice' : null,
      speakers: STATES.slice(0, clean ? 58 : 57).map(({ iso3 }, at) => ({
        state: iso3,
        name: nameOf(iso3, lang),
        paragraph: 20 + at,
        delivered: true,
      })),
      statements_count: 58,
    },
    state_names: Object.fromEntries(STATES.map(({ iso3 }) => [iso3, nameOf(iso3, lang)])),
    total: all.length,
    trust: { sure: count('sure'), likely: count('likely'), doubtful: count('doubtful') },
    groups: GROUPS,
    offset,
    rows: all.slice(offset, offset + limit),
    problems: clean
      ? []
      : [
          problem('unknown_recommending_state', 34, 'Nederland', { guesses: 'Netherlands (NLD)' }),
          problem('unknown_recommending_state', 68, 'Nederland', { guesses: 'Netherlands (NLD)' }),
        ],
  };
}

/** A page with the recommendations that begin on it, line by line. */
function report_page({ page }: ReportPageQuery): PagePicture {
  const printed = rows()
    .filter((row) => row.page === page)
    .flatMap((row) => {
      const bracket = row.recommending_states.map((iso3) => nameOf(iso3, 'en')).join(', ');
      const words = `${row.paragraph} ${row.text} (${bracket});`;
      return words.match(/.{1,84}(?:\s|$)/g) ?? [words];
    });
  const lines = ['A/HRC/99/9', ...printed].map((text, at) => ({
    ...{ text: text.trim(), left: 96, right: 96 + text.trim().length * 4.9 },
    top: 72 + at * 18 - 8,
    bottom: 72 + at * 18 + 3,
  }));
  const words = lines.map(({ text, left, bottom }) => {
    const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    return `<text x="${left}" y="${bottom - 3}" font-size="10">${escaped}</text>`;
  });
  return {
    page,
    pages: PAGES,
    width: 595,
    height: 842,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 595 842" fill="currentColor">${words.join('')}</svg>`,
    lines,
  };
}

export const report = { report_proposal, report_page };
