import { call } from '../../api/call';
import type { Column, SavedView } from '../../api/types.gen';
import { t } from '../../lib/i18n.svelte';
import { attempt, notices } from '../../lib/notices.svelte';
import { Resource } from '../../lib/resource.svelte';
import { session } from '../../lib/session.svelte';
import { AT_FIRST, type Widths } from './columns';
import { WHOLE } from './filter';
import { register } from './register.svelte';

/** Key of the register as it is without a view. */
const NO_VIEW = '';

/** The kept views, and which of them is open. */
class Views {
  kept = new Resource<SavedView[]>();
  /** The open view as it was kept. */
  current = $state.raw<SavedView | null>(null);
  /** Columns and widths of each view, while the program runs. */
  #looks = new Map<string, { columns: Column[]; widths: Widths }>();

  async load(): Promise<void> {
    await this.kept.load(() => call('views', {}));
    // An open view may have been taken back by "undo".
    const { current } = this;
    if (current && !this.kept.value?.some((view) => view.id === current.id)) this.current = null;
  }

  /** Whether what is seen is no longer what the open view keeps. */
  get changed(): boolean {
    const { current } = this;
    if (!current) return false;
    const now = [register.filter, register.order, register.columns];
    return JSON.stringify(now) !== JSON.stringify([{ ...WHOLE, ...current.filter }, current.order, current.columns]);
  }

  open(view: SavedView | null): void {
    this.#looks.set(this.current?.id ?? NO_VIEW, { columns: register.columns, widths: register.widths });
    const look = this.#looks.get(view?.id ?? NO_VIEW);
    register.filter = { ...WHOLE, ...view?.filter };
    register.order = view?.order ?? { by: null, descending: false };
    register.columns = view?.columns ?? look?.columns ?? AT_FIRST;
    register.widths = look?.widths ?? {};
    this.current = view;
  }

  /** Keeps what is seen under a name; over the open view where its identifier is given. */
  save(name: string, id = ''): Promise<void> {
    const { filter, order, columns } = register;
    return attempt(async () => {
      this.current = await call('save_view', { id, name, filter, order, columns });
      await session.changed();
      notices.tell(t('register.view_saved', { name }), { undo: true });
    });
  }

  delete(view: SavedView): Promise<void> {
    return attempt(async () => {
      await call('delete_view', { id: view.id });
      if (this.current?.id === view.id) this.current = null;
      await session.changed();
      notices.tell(t('register.view_deleted', { name: view.name }), { undo: true });
    });
  }
}

export const views = new Views();
