import { call } from '../../api/call';
import type {
  ChangeRecords,
  Chosen,
  Column,
  Facet,
  Order,
  RecommendationDetail,
  RegisterFilter,
} from '../../api/types.gen';
import { i18n, plural, t, type PluralKey } from '../../lib/i18n.svelte';
import { attempt, notices } from '../../lib/notices.svelte';
import { between, count, has, plus, toggled, type Ranges } from '../../lib/ranges';
import { Resource } from '../../lib/resource.svelte';
import { session } from '../../lib/session.svelte';
import { AT_FIRST, bounded, type Widths } from './columns';
import { WHOLE } from './filter';
import { Rows, WINDOW } from './rows.svelte';

export type Tab = 'list' | 'charts';
/** What lies over the screen. */
export type Over = 'edit' | 'same' | 'correct' | null;

/** The most records that are chosen one by one; beyond that all of a filter are chosen. */
export const MOST_CHOSEN = 5_000;
const USUAL: Order = { by: null, descending: false };

/** The register as it is looked at; kept while other screens are shown. */
class RegisterScreen {
  filter = $state.raw<RegisterFilter>(WHOLE);
  order = $state.raw<Order>(USUAL);
  columns = $state.raw<Column[]>(AT_FIRST);
  widths = $state.raw<Widths>({});
  tab = $state<Tab>('list');
  over = $state<Over>(null);
  rows = new Resource<Rows>();
  facets = new Resource<Facet[]>();
  detail = new Resource<RecommendationDetail>();
  /** Whether the pane with the whole record is open. */
  reading = $state(false);
  /** Row that the keys act on. */
  active = $state(0);
  selected = $state.raw<Ranges>([]);
  /** Row from which a selection with Shift reaches. */
  #anchor = 0;

  get total(): number {
    return this.rows.value?.total ?? 0;
  }

  /** Whether what is shown is not yet the answer to what is asked. */
  get waiting(): boolean {
    const shown = this.rows.value?.question;
    return this.rows.failure === null && (shown?.filter !== this.filter || shown.order !== this.order);
  }

  get selectedCount(): number {
    return count(this.selected);
  }

  get allSelected(): boolean {
    return this.total > 0 && this.selectedCount === this.total;
  }

  /** Asks for the list; after a change of the case file the rows in sight, else the first. */
  async load(lang: string): Promise<void> {
    const question = { filter: this.filter, order: this.order, lang };
    const shown = this.rows.value?.question;
    const same = shown && shown.filter === question.filter && shown.order === question.order;
    const from = same ? Math.floor(this.active / WINDOW) * WINDOW : 0;
    await this.rows.load(() => Rows.ask(question, from));
    if (this.rows.value?.question !== question) return;
    this.selected = [];
    this.active = same ? Math.max(0, Math.min(this.active, this.total - 1)) : 0;
    this.#anchor = this.active;
  }

  loadFacets(lang: string): Promise<void> {
    return this.facets.load(() => call('facets', { filter: this.filter, lang }));
  }

  /** Takes the part of the register that a mark of a chart stands for as the filter of everything. */
  narrow(filter: Partial<RegisterFilter>): void {
    this.filter = { ...WHOLE, ...filter };
  }

  /** Shows the rows of the part of the register that a link means. */
  show(filter: Partial<RegisterFilter>): void {
    this.narrow(filter);
    this.tab = 'list';
  }

  /** Moves the keys' row; `reach` selects from where the selection began up to it. */
  move(to: number, reach = false): void {
    this.active = Math.max(0, Math.min(to, this.total - 1));
    if (reach) this.selected = [between(this.#anchor, this.active)];
    else this.#anchor = this.active;
  }

  toggle(row: number): void {
    this.active = this.#anchor = row;
    this.selected = toggled(this.selected, row);
  }

  /** Adds what lies between the last chosen row and this one. */
  reachTo(row: number): void {
    this.active = row;
    this.selected = plus(this.selected, between(this.#anchor, row));
  }

  selectAll(): void {
    if (this.total > 0) this.selected = [[0, this.total]];
  }

  isSelected(row: number): boolean {
    return has(this.selected, row);
  }

  resize(column: Column, width: number): void {
    this.widths = { ...this.widths, [column]: bounded(width) };
  }

  /** The selected records as the core is told of them. */
  async chosen(): Promise<Chosen> {
    if (this.allSelected) return { filter: this.filter };
    return { ids: await this.selectedIds() };
  }

  async selectedIds(): Promise<string[]> {
    const rows = this.rows.value;
    const ids: string[] = [];
    for (const [from, end] of rows ? this.selected : []) ids.push(...((await rows?.ids(from, end)) ?? []));
    return ids;
  }

  /** Whether so many can be chosen; tells what to do if not. */
  canChoose(): boolean {
    if (this.allSelected || this.selectedCount <= MOST_CHOSEN) return true;
    notices.tell(plural('register.too_many', MOST_CHOSEN), { alarm: true });
    return false;
  }

  async change(request: ChangeRecords): Promise<void> {
    const { records } = await call('change_records', request);
    await this.#done('register.changed', records);
  }

  setApart(attestation: string): Promise<void> {
    return attempt(async () => {
      await call('split_off', { attestation });
      await session.changed();
      notices.tell(t('register.set_apart_done'), { undo: true });
    });
  }

  /** Makes one record of several; the first stays. */
  join(ids: string[]): Promise<void> {
    return attempt(async () => {
      await call('join_records', { ids });
      await this.#done('register.joined', ids.length);
    });
  }

  joinSelected(first: string | null = null): Promise<void> {
    return attempt(async () => {
      if (!this.canChoose()) return;
      const others = (await this.selectedIds()).filter((id) => id !== first);
      await this.join(first === null ? others : [first, ...others]);
    });
  }

  joinDivided(): Promise<void> {
    return attempt(async () => {
      const { records } = await call('join_divided', { filter: this.filter });
      await this.#done('register.joined', records);
    });
  }

  async #done(what: PluralKey, records: number): Promise<void> {
    await session.changed();
    notices.tell(plural(what, records), { undo: true });
  }

  loadDetail(id: string): Promise<void> {
    return this.detail.load(() => call('recommendation', { id, lang: i18n.lang }));
  }
}

export const register = new RegisterScreen();
