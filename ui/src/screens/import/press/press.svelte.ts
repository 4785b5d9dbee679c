import { call } from '../../../api/call';
import { Failure } from '../../../api/failure';
import type {
  AskDraft,
  EventDraft,
  Problem,
  Proposed,
  RecordCounts,
  SourceDraft,
  StatementDraft,
} from '../../../api/types.gen';
import { dateFits } from '../../../lib/form.svelte';
import { i18n, plural, t } from '../../../lib/i18n.svelte';
import { notices } from '../../../lib/notices.svelte';
import { router } from '../../../lib/router.svelte';
import type { Span } from '../../../lib/segments';
import { session } from '../../../lib/session.svelte';
import { orNull, sessionNumber } from '../../../lib/words';

/** A proposal as the reviewer sees it: its words can be edited, it can be accepted or dropped. */
export interface Item<Draft> {
  key: string;
  accepted: boolean;
  draft: Draft;
}

type Texts<T> = { [K in keyof T]: null extends T[K] ? string : T[K] };
/** Drafts with empty text in the place of null, as fields have it. */
export type StatementItem = Item<Texts<StatementDraft>>;
export type EventItem = Item<Omit<Texts<EventDraft>, 'session'> & { session: string }>;
export type AskItem = Item<Texts<AskDraft>>;

/** What is under review after a file or a text was read. */
export class Review {
  source = $state<Texts<SourceDraft>>({
    title: '',
    publisher: '',
    date: '',
    place: '',
    contact: '',
    url: '',
    symbol: '',
    text: '',
  });
  readonly problems: Problem[];
  readonly alreadyImported: boolean;
  readonly stateName: string | null;
  statements = $state<StatementItem[]>([]);
  events = $state<EventItem[]>([]);
  asks = $state<AskItem[]>([]);
  state = $state<string | null>(null);
  cycle = $state(1);
  /** Proposal whose words are shown in the text. */
  active = $state<string | null>(null);

  constructor(proposed: Proposed) {
    const { records, source, problems } = proposed.proposal;
    this.source = {
      ...source,
      publisher: source.publisher ?? '',
      date: source.date ?? '',
      place: source.place ?? '',
      contact: source.contact ?? '',
      url: source.url ?? '',
      symbol: source.symbol ?? '',
    };
    this.problems = problems;
    this.alreadyImported = proposed.already_imported;
    this.state = proposed.state;
    this.stateName = proposed.state_name;
    this.cycle = proposed.cycle;
    this.statements = records.statements.map((draft, at) => ({
      key: `statement-${at}`,
      accepted: true,
      draft: { ...draft, title: draft.title ?? '', organisation: draft.organisation ?? '', date: draft.date ?? '' },
    }));
    this.events = records.events.map((draft, at) => ({
      key: `event-${at}`,
      // A record needs a date; one that the text does not give has to come from the reviewer.
      accepted: draft.date !== null,
      draft: {
        ...draft,
        date: draft.date ?? '',
        session: draft.session?.toString() ?? '',
        symbol: draft.symbol ?? '',
      },
    }));
    this.asks = records.asks.map((draft, at) => ({
      key: `ask-${at}`,
      accepted: true,
      draft: { ...draft, made_by: draft.made_by ?? '', date: draft.date ?? '' },
    }));
  }

  get all(): Item<unknown>[] {
    return [...this.statements, ...this.events, ...this.asks];
  }

  get accepted(): number {
    return this.all.filter((item) => item.accepted).length;
  }

  /** Places of all proposals in the text. */
  get spans(): Span[] {
    const place = (owner: string, [start, end]: [number, number]) => ({ owner, start, end });
    return [
      ...this.statements.flatMap(({ key, draft }) => draft.spans.map((span) => place(key, span))),
      ...this.events.map(({ key, draft }) => place(key, draft.span)),
      ...this.asks.map(({ key, draft }) => place(key, draft.span)),
    ];
  }

  /** Accepted records that lack something, by key. */
  get lacking(): string[] {
    const missing = (text: string) => text.trim() === '';
    return [
      ...this.statements.filter(
        ({ draft }) => missing(draft.speaker) || missing(draft.text) || !dateFits(draft.date, { optional: true }),
      ),
      ...this.events.filter(({ draft }) => missing(draft.summary) || !dateFits(draft.date, { optional: false })),
      ...this.asks.filter(
        ({ draft }) => missing(draft.text) || missing(draft.addressed_to) || !dateFits(draft.date, { optional: true }),
      ),
    ]
      .filter((item) => item.accepted)
      .map((item) => item.key);
  }

  /** What "Accept" writes. */
  accept(state: string) {
    const kept = <T>(items: Item<T>[]) => items.filter((item) => item.accepted).map((item) => item.draft);
    return call('accept_import', {
      state,
      cycle: this.cycle,
      source: {
        ...this.source,
        publisher: orNull(this.source.publisher),
        date: orNull(this.source.date),
        place: orNull(this.source.place),
        contact: orNull(this.source.contact),
        url: orNull(this.source.url),
        symbol: orNull(this.source.symbol),
      },
      statements: kept(this.statements).map((draft) => ({
        ...draft,
        title: orNull(draft.title),
        organisation: orNull(draft.organisation),
        date: orNull(draft.date),
      })),
      events: kept(this.events).map((draft) => ({
        ...draft,
        date: orNull(draft.date),
        session: sessionNumber(draft.session),
        symbol: orNull(draft.symbol),
      })),
      asks: kept(this.asks).map((draft) => ({
        ...draft,
        made_by: orNull(draft.made_by),
        date: orNull(draft.date),
      })),
    });
  }
}

/** "2 statements, 3 events": what there is of each kind. */
function counted({ statements, events, asks }: RecordCounts): string {
  const parts = [
    statements > 0 && plural('state.n_statements', statements),
    events > 0 && plural('state.n_events', events),
    asks > 0 && plural('state.n_asks', asks),
  ];
  return parts.filter((part) => part !== false).join(t('list.separator'));
}

/**
 * Importing a text: it is read, then what was read in it is reviewed. A review that was
 * left stays as it was until it is accepted or cancelled.
 */
class PressImport {
  review = $state.raw<Review | null>(null);
  failure = $state.raw<Failure | null>(null);
  /** What is being read, for the line that says so. */
  reading = $state<string | null>(null);
  writing = $state(false);

  readFile(path: string): Promise<void> {
    const name = path.split(/[/\\]/).at(-1) ?? path;
    return this.#read(name, () => call('propose_file', { path, state: null, lang: i18n.lang }));
  }

  readText(text: string): Promise<void> {
    return this.#read(t('import.pasted'), () => call('propose_text', { text, state: null, lang: i18n.lang }));
  }

  async #read(what: string, ask: () => Promise<Proposed>): Promise<void> {
    this.reading = what;
    this.failure = null;
    try {
      this.review = new Review(await ask());
    } catch (cause) {
      this.failure = Failure.of(cause);
    } finally {
      this.reading = null;
    }
  }

  async accept(): Promise<void> {
    const review = this.review;
    if (!review?.state || this.writing) return;
    this.writing = true;
    this.failure = null;
    try {
      const { added, already } = await review.accept(review.state);
      await session.changed();
      const parts = [t('import.done', { what: counted(added) || t('import.nothing') })];
      if (counted(already)) parts.push(t('import.done_already', { what: counted(already) }));
      notices.tell(parts.join(' '), { undo: counted(added) !== '' });
      this.review = null;
      router.go({ screen: 'state', iso3: review.state });
    } catch (cause) {
      this.failure = Failure.of(cause);
    } finally {
      this.writing = false;
    }
  }
}

export const press = new PressImport();
