import type {
  Hit,
  Overview,
  OverviewQuery,
  ReportCard,
  SearchPage,
  SearchQuery,
  Started,
  StatePage,
  StateQuery,
  Status,
} from '../api/types.gen';
import { WHOLE } from '../screens/register/filter';
import { records } from './records';
import { register } from './register';
import { entries as recommendations } from './register_rows';
import { findStates, nameOf, STATES, statusOf } from './states';
import { say, writtenOut } from './words';

const TODAY = '2026-11-23';
const ORDER: Status[] = [
  'held',
  'held_after_postponement',
  'held_after_absence',
  'absent_rescheduled',
  'absent',
  'postponed',
  'not_yet_held',
  'no_record',
];
const ABSENT = ' Did not appear on 7 November 2025. Rescheduled to the 53rd session (2026).';

export function started(): Started {
  const last = records.past.at(-1);
  const { events, statements, asks, sources } = records.kept;
  return {
    version: '0.1.0',
    today: TODAY,
    languages: ['en', 'fr', 'ar', 'zh', 'ru', 'es'],
    pack_version: '2026.11.1',
    pack_as_of: '2026-11-01',
    cycles: [1, 2, 3, 4],
    current_cycle: 4,
    case: {
      path: '/home/delegate/.local/share/placard/case.placard',
      name: 'case',
      encrypted: false,
      records: {
        events: events.length,
        statements: statements.length,
        asks: asks.length,
        sources: sources.length,
        drafts: 0,
        recommendations: recommendations.length,
      },
      undo: last ? { change: last.change, records: last.records } : null,
    },
  };
}

export function overview({ cycle, as_of, lang }: OverviewQuery): Overview {
  const shown = cycle ?? 4;
  const statuses = STATES.map((state) => statusOf(state.iso3, shown));
  const counts = ORDER.map((status) => ({ status, states: statuses.filter((each) => each === status).length }));
  const irregular = STATES.filter(({ iso3 }) =>
    ['absent_rescheduled', 'held_after_absence'].includes(statusOf(iso3, shown)),
  );
  const coming = (number: number, when: string, from: number, inferred: boolean) => ({
    number,
    when,
    states: STATES.slice(from, from + 7).map(({ iso3 }) => ({ iso3, name: nameOf(iso3, lang), inferred })),
  });
  return {
    cycle: shown,
    as_of: as_of ?? TODAY,
    as_of_text: writtenOut(lang, as_of ?? TODAY),
    sentence: `${say(lang, 'overview.reviewed.other', {
      cycle: say(lang, `cycle.ordinal.${shown}`),
      n: String(counts[0]?.states),
      members: '193',
    })} ${say(lang, 'overview.absent.one', { n: '1', names: irregular.map(({ iso3 }) => nameOf(iso3, lang)).join(', ') })}`,
    irregular: irregular.map(({ iso3 }) => ({
      iso3,
      name: nameOf(iso3, lang),
      status: statusOf(iso3, shown),
      sentence: ABSENT,
    })),
    coming: [
      coming(53, writtenOut(lang, '2026-11-02/2026-11-13'), 20, false),
      coming(54, writtenOut(lang, '2027-01'), 60, true),
    ],
    changes: records.past.map(({ change, records: count, when }) => ({ change, records: count, when })).reverse(),
  };
}

export function statePage({ state, as_of, lang }: StateQuery): StatePage {
  const { statements, asks } = records.kept;
  const events = records.events(state, lang).filter((view) => !as_of || view.event.date <= as_of);
  const status = statusOf(state, 4);
  const own = <T extends { state: string }>(rows: T[]) => rows.filter((row) => row.state === state);
  const when = (date: string | null) => (date === null ? null : writtenOut(lang, date));
  return {
    iso3: state,
    name: nameOf(state, lang),
    is_member: true,
    group: STATES.find((each) => each.iso3 === state)?.group ?? null,
    as_of: as_of ?? TODAY,
    as_of_text: writtenOut(lang, as_of ?? TODAY),
    banner: {
      cycle: 4,
      status,
      adoption: 'not_yet_due',
      sentence:
        state === 'USA'
          ? ABSENT.trim()
          : say(lang, 'headline.held', { date: writtenOut(lang, '2024-05-03'), session: '46' }),
      data_as_at: say(lang, 'data.as_at', { date: writtenOut(lang, '2026-11-01'), version: '2026.11.1' }),
    },
    cycles: [1, 2, 3, 4].map((cycle) => ({
      cycle,
      session: [9, 22, 36, 50][cycle - 1] ?? null,
      session_inferred: false,
      status: statusOf(state, cycle),
      adoption: cycle === 4 ? 'not_yet_due' : 'adopted',
      held: cycle === 4 ? null : writtenOut(lang, ['2010-11-05', '2015-05-11', '2020-11-09'][cycle - 1] ?? ''),
      report_symbol: ['A/HRC/16/11', 'A/HRC/30/12', null, null][cycle - 1] ?? null,
      troika: cycle === 1 ? [nameOf('FRA', lang), nameOf('JPN', lang), nameOf('CMR', lang)] : [],
    })),
    events,
    events_total: events.length,
    statements: own(statements).map((statement) => ({
      statement,
      when: when(statement.date),
      source: records.cite(statement.source_id),
      rev: 1,
    })),
    statements_total: own(statements).length,
    asks: own(asks).map((ask) => ({ ask, when: when(ask.date), source: records.cite(ask.source_id), rev: 1 })),
    asks_total: own(asks).length,
    notes:
      state === 'USA'
        ? [
            {
              cycle: 4,
              text: 'Sources give two months for session 53: July and November 2026.',
              source: 'Placard mock pack',
            },
          ]
        : [],
    reports: state === 'USA' ? [reportCard(lang)] : [],
  };
}

/** What the report on the first review of the United States says. */
function reportCard(lang: string): ReportCard {
  const document = (kind: ReportCard['documents'][number]['kind'], n: number) => ({
    kind,
    symbol: `A/HRC/WG.6/9/USA/${n}`,
  });
  return {
    cycle: 1,
    session: 9,
    session_dates: writtenOut(lang, '2010-11-01'),
    symbol: 'A/HRC/16/11',
    draft_symbol: 'A/HRC/WG.6/9/L.9',
    distributed: writtenOut(lang, '2011-01-04'),
    meeting: 9,
    held: writtenOut(lang, '2010-11-05'),
    wg_adoption_meeting: 13,
    wg_adopted: writtenOut(lang, '2010-11-09'),
    troika: [nameOf('CMR', lang), nameOf('FRA', lang), nameOf('JPN', lang)],
    head_of_delegation: 'Assistant Secretary of State for International Organization Affairs',
    documents: [document('national_report', 1), document('un_compilation', 2), document('stakeholders_summary', 3)],
    took_the_floor: 56,
    statements_count: 56,
    recommended: 83,
    source: 'A/HRC/16/11',
  };
}

export function search({ text, lang, limit }: SearchQuery): SearchPage {
  const wanted = text.toLowerCase();
  const hits: Hit[] = [
    ...records.events('USA', lang).map(({ event, when }) => ({
      kind: 'event' as const,
      id: event.id,
      title: say(lang, `kind.${event.kind}`),
      words: event.summary,
      when,
      from_pack: event.origin === 'pack',
    })),
    ...records.kept.statements.map((said) => ({
      kind: 'statement' as const,
      id: said.id,
      title: said.speaker,
      words: said.text,
      when: said.date && writtenOut(lang, said.date),
      from_pack: false,
    })),
  ]
    .filter((row) => row.words.toLowerCase().includes(wanted) || row.title.toLowerCase().includes(wanted))
    .map(({ words, ...row }) => {
      const at = words.toLowerCase().indexOf(wanted);
      const pieces = [
        words.slice(0, Math.max(at, 0)),
        words.slice(at, at + wanted.length),
        words.slice(at + wanted.length),
      ];
      const snippet =
        at < 0 ? [{ text: words, matched: false }] : pieces.map((text, index) => ({ text, matched: index === 1 }));
      return { ...row, state: 'USA', state_name: nameOf('USA', lang), snippet };
    });
  return {
    states: findStates(text, lang, 8),
    total: hits.length,
    hits: hits.slice(0, limit),
    recommendations: register.register({
      filter: { ...WHOLE, text },
      order: { by: null, descending: false },
      offset: 0,
      limit: 5,
      lang,
    }),
  };
}
