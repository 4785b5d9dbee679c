import { call } from '../../../api/call';
import { Failure } from '../../../api/failure';
import type { Correction, PagePicture, ReportProposal, ReportRow, RowProblem } from '../../../api/types.gen';
import { i18n } from '../../../lib/i18n.svelte';
import { Resource } from '../../../lib/resource.svelte';
import type { ImportFile } from '../register/file.svelte';
import {
  accepted,
  byRow,
  corrected,
  type Decisions,
  doubtful,
  type Fields,
  leftOut,
  nextOpen,
  NOTHING_DECIDED,
  withDecision,
} from './decisions';

export type Seen = 'to_check' | 'all';

/** Rows of one answer; few reports have more. */
const WINDOW = 500;

/** A report under review: what it was read as, what was decided of it, and where the reviewer is. */
export class ReportReview {
  readonly file: ImportFile;
  proposal = $state.raw<ReportProposal | null>(null);
  failure = $state.raw<Failure | null>(null);
  rows = $state.raw<ReportRow[]>([]);
  decisions = $state.raw<Decisions>(NOTHING_DECIDED);
  seen = $state<Seen>('to_check');
  /** The recommendation that is compared with the page. */
  active = $state<number | null>(null);
  /** The one whose fields are open. */
  editing = $state<number | null>(null);
  readonly page = new Resource<PagePicture>();
  readonly problems = $derived(byRow(this.proposal?.problems ?? []));
  /** Problems of the report as a whole. */
  readonly ofReport = $derived<RowProblem[]>(this.problems.get(0) ?? []);
  readonly toCheck = $derived(doubtful(this.rows, this.problems));
  /** The list that is in sight. */
  readonly list = $derived(this.seen === 'all' ? this.rows : this.toCheck);
  readonly checked = $derived(this.toCheck.filter((row) => this.decisions.has(row.row)).length);
  #before: { row: number; decision: Correction | undefined }[] = $state.raw([]);
  #turn = 0;

  constructor(file: ImportFile) {
    this.file = file;
  }

  get current(): ReportRow | null {
    return this.rows.find((row) => row.row === this.active) ?? null;
  }

  get canUndo(): boolean {
    return this.#before.length > 0;
  }

  /** What the import is told, in the order of the report. */
  get corrections(): Correction[] {
    return [...this.decisions.values()].sort((a, b) => a.row - b.row);
  }

  nameOf(iso3: string): string {
    return this.proposal?.state_names[iso3] ?? iso3;
  }

  /** Reads the report, in the reader's language; what was decided stays. */
  async load(): Promise<void> {
    const turn = ++this.#turn;
    try {
      const first = await this.#ask(0);
      const rows = [...first.rows];
      while (rows.length < first.total) {
        const { rows: more } = await this.#ask(rows.length);
        if (more.length === 0) break;
        rows.push(...more);
      }
      if (turn !== this.#turn) return;
      this.rows = rows;
      this.proposal = first;
      this.failure = null;
      if (this.toCheck.length === 0) this.seen = 'all';
      if (this.current === null) this.active = nextOpen(this.list, this.decisions, 0) ?? this.list[0]?.row ?? null;
    } catch (cause) {
      if (turn === this.#turn) this.failure = Failure.of(cause);
    }
  }

  showPage(page: number): Promise<void> {
    return this.page.load(() => call('report_page', { path: this.file.path, page }));
  }

  show(seen: Seen): void {
    this.seen = seen;
    if (!this.list.some((row) => row.row === this.active)) this.active = this.list[0]?.row ?? null;
  }

  /** Goes up or down the list. */
  step(by: number): void {
    const at = this.list.findIndex((row) => row.row === this.active);
    const to = Math.max(0, Math.min(at + by, this.list.length - 1));
    this.active = this.list[to]?.row ?? null;
  }

  /** Right as it stands: on to the next that is open. */
  accept(row: ReportRow): void {
    this.#decide(row.row, accepted(row, this.decisions.get(row.row)));
    this.#goOn(row.row);
  }

  leaveOut(row: ReportRow): void {
    this.#decide(row.row, leftOut(row));
    this.#goOn(row.row);
  }

  correct(row: ReportRow, fields: Fields): void {
    this.#decide(row.row, corrected(row, fields));
    this.editing = null;
  }

  /** Takes the last decision back and goes to where it was made. */
  undo(): void {
    const last = this.#before.at(-1);
    if (!last) return;
    this.#before = this.#before.slice(0, -1);
    this.decisions = withDecision(this.decisions, last.row, last.decision);
    if (!this.list.some((row) => row.row === last.row)) this.seen = 'all';
    this.active = last.row;
  }

  #decide(row: number, decision: Correction): void {
    this.#before = [...this.#before, { row, decision: this.decisions.get(row) }];
    this.decisions = withDecision(this.decisions, row, decision);
  }

  #goOn(after: number): void {
    this.editing = null;
    // In the list of all one goes down line by line; among those to check, to the next that is open.
    if (this.seen === 'all') this.step(1);
    else this.active = nextOpen(this.list, this.decisions, after) ?? after;
  }

  #ask(offset: number): Promise<ReportProposal> {
    const { path, options } = this.file.request;
    return call('report_proposal', { path, options, offset, limit: WINDOW, lang: i18n.lang });
  }
}
