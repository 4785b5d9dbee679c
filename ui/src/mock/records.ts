import type {
  AcceptImport,
  Ask,
  Event,
  EventView,
  RecordRef,
  SaveAsk,
  SaveEvent,
  SaveStatement,
  Source,
  SourceInput,
  Statement,
} from '../api/types.gen';
import { writtenOut } from './words';

interface Kept {
  events: Event[];
  statements: Statement[];
  asks: Ask[];
  sources: Source[];
}

const pack = (id: string, event: Partial<Event>): Event => ({
  id: `pack:${id}`,
  state: 'USA',
  cycle: 4,
  stage: 'review',
  kind: 'held',
  date: '2025-11-07',
  session: null,
  summary: '',
  symbol: null,
  source: 'Placard mock pack',
  source_id: null,
  basis: 'ohchr_release',
  embargo: null,
  origin: 'pack',
  recorded: '2026-11-01',
  ...event,
});

const PACK: Event[] = [
  pack('9', {
    kind: 'rescheduled',
    date: '2026',
    session: 53,
    basis: 'inferred',
    summary: 'The month in which session 53 meets is not confirmed.',
  }),
  pack('8', {
    kind: 'council_decision',
    summary: 'The Council regretted the absence and called on the State to resume its cooperation.',
    symbol: 'A/HRC/OM/10/1',
  }),
  pack('7', { kind: 'absent', summary: 'The State did not appear at its review.', session: 50 }),
  pack('6', {
    stage: 'report',
    kind: 'report_not_submitted',
    date: '2025-10',
    summary: 'No national report was received.',
    source: null,
  }),
  pack('5', {
    stage: 'review',
    kind: 'withdrawal_announced',
    date: '2025-08-28',
    summary: 'The State told OHCHR that it would not take part.',
  }),
  pack('3', {
    cycle: 3,
    date: '2020-11-09',
    session: 36,
    summary: 'The review took place in the Working Group, session 36.',
    basis: 'wg_report',
  }),
  pack('2', {
    cycle: 2,
    date: '2015-05-11',
    session: 22,
    summary: 'The review took place in the Working Group, session 22.',
    symbol: 'A/HRC/30/12',
    basis: 'wg_report',
  }),
  pack('1', {
    cycle: 1,
    date: '2010-11-05',
    session: 9,
    summary: 'The review took place in the Working Group, session 9.',
    symbol: 'A/HRC/16/11',
    basis: 'wg_report',
  }),
];

let kept: Kept = { events: [], statements: [], asks: [], sources: [] };
const past: { kept: Kept; change: string; records: number; when: string; back?: () => void }[] = [];
let next = 1;

function change(name: string, count: number, edit: () => void): void {
  past.push({ kept: structuredClone(kept), change: name, records: count, when: '2026-11-23 14:05' });
  edit();
}

function put<T extends { id: string }>(rows: T[], row: T): T[] {
  return rows.some((each) => each.id === row.id)
    ? rows.map((each) => (each.id === row.id ? row : each))
    : [row, ...rows];
}

function sourceOf(input: SourceInput): string | null {
  if (input.id !== '') return input.id;
  if (input.title === '') return null;
  const source = { ...input, id: `source-${next++}`, place: null, contact: null, symbol: null, text: '' };
  kept.sources = put(kept.sources, source);
  return source.id;
}

const cite = (id: string | null): string | null => {
  const source = kept.sources.find((each) => each.id === id);
  return source ? [source.publisher, source.title, source.date].filter(Boolean).join(', ') : null;
};

/** A case file in memory. */
export const records = {
  get past() {
    return past;
  },
  get kept() {
    return kept;
  },
  cite,
  /** Notes a change of something that is not kept here, with how it is taken back. */
  remember(name: string, count: number, back: () => void): void {
    change(name, count, () => undefined);
    const last = past.at(-1);
    if (last) last.back = back;
  },
  events(state: string, lang: string): EventView[] {
    return [...kept.events, ...(state === 'USA' ? PACK : [])]
      .filter((event) => event.state === state)
      .sort((a, b) => b.date.localeCompare(a.date))
      .map((event) => ({ event, when: writtenOut(lang, event.date), rev: event.origin === 'pack' ? 0 : 1 }));
  },
  saveEvent({ event, source }: SaveEvent): string {
    const id = event.id || `event-${next++}`;
    change(event.id ? 'edit_event' : 'add_event', 1, () => {
      const source_id = sourceOf(source);
      const whole: Event = {
        ...event,
        id,
        source_id,
        source: cite(source_id),
        basis: 'press',
        origin: 'case_file',
        recorded: '2026-11-23',
      };
      kept.events = put(kept.events, whole);
    });
    return id;
  },
  saveStatement({ statement, source }: SaveStatement): string {
    const id = statement.id || `statement-${next++}`;
    change(statement.id ? 'edit_statement' : 'add_statement', 1, () => {
      kept.statements = put(kept.statements, { ...statement, id, source_id: sourceOf(source) });
    });
    return id;
  },
  saveAsk({ ask, source }: SaveAsk): string {
    const id = ask.id || `ask-${next++}`;
    change(ask.id ? 'edit_ask' : 'add_ask', 1, () => {
      kept.asks = put(kept.asks, { ...ask, id, source_id: sourceOf(source) });
    });
    return id;
  },
  accept(input: AcceptImport): string {
    const { state, cycle } = input;
    const source_id = `source-${next++}`;
    change('import', input.statements.length + input.events.length + input.asks.length, () => {
      kept.sources = put(kept.sources, { ...input.source, id: source_id });
      for (const { speaker, title, organisation, text, date } of input.statements)
        kept.statements.push({
          speaker,
          title,
          organisation,
          text,
          date,
          id: `statement-${next++}`,
          state,
          cycle,
          kind: 'press',
          consent: 'published',
          embargo: null,
          source_id,
        });
      for (const { stage, kind, summary, session, symbol, date } of input.events)
        kept.events.push({
          stage,
          kind,
          summary,
          session,
          symbol,
          date: date ?? '2025',
          id: `event-${next++}`,
          state,
          cycle,
          source: cite(source_id),
          source_id,
          basis: 'press',
          embargo: null,
          origin: 'case_file',
          recorded: '2026-11-23',
        });
      for (const { text, addressed_to, made_by, date } of input.asks)
        kept.asks.push({
          text,
          addressed_to,
          made_by,
          date,
          id: `ask-${next++}`,
          state,
          cycle,
          status: 'open',
          embargo: null,
          source_id,
        });
    });
    return source_id;
  },
  delete({ kind, id }: RecordRef): void {
    change(`delete_${kind}`, 1, () => {
      const without = <T extends { id: string }>(rows: T[]) => rows.filter((row) => row.id !== id);
      kept = {
        events: without(kept.events),
        statements: without(kept.statements),
        asks: without(kept.asks),
        sources: kept.sources,
      };
    });
  },
  undo() {
    const last = past.pop();
    if (!last) throw new Error('nothing to undo');
    kept = last.kept;
    last.back?.();
    return { change: last.change, records: last.records };
  },
};
