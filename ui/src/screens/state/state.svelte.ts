import { tick } from 'svelte';

import { call } from '../../api/call';
import type { AskView, EventView, Link, RecordKind, StatePage, StatementView } from '../../api/types.gen';
import { t } from '../../lib/i18n.svelte';
import { attempt, changeText, notices } from '../../lib/notices.svelte';
import { Resource } from '../../lib/resource.svelte';
import { router } from '../../lib/router.svelte';
import { session } from '../../lib/session.svelte';

/** A record that is being added (`view` is null) or changed. */
export type Editing =
  | { kind: 'event'; view: EventView | null }
  | { kind: 'statement'; view: StatementView | null }
  | { kind: 'ask'; view: AskView | null };

/** A State's page: what is shown of it and what is being edited. */
export class StateScreen {
  readonly iso3: string;
  data = new Resource<StatePage>();
  editing = $state.raw<Editing | null>(null);

  constructor(iso3: string) {
    this.iso3 = iso3;
  }

  /** Cycle that a new record is proposed for. */
  get cycle(): number {
    return this.data.value?.banner.cycle ?? session.started?.current_cycle ?? 1;
  }

  load(asOf: string | null, lang: string): Promise<void> {
    return this.data.load(() => call('state', { state: this.iso3, as_of: asOf, lang }));
  }

  /** After a form was saved: the page again, the new row in sight. */
  async saved(kind: RecordKind, id: string, change: string): Promise<void> {
    this.editing = null;
    await session.changed();
    notices.tell(changeText(change, 1), { undo: true });
    await this.data.load(() =>
      call('state', { state: this.iso3, as_of: session.asOf, lang: document.documentElement.lang }),
    );
    await tick();
    reveal(kind, id);
  }

  delete(kind: RecordKind, id: string, rev: number): Promise<void> {
    return attempt(async () => {
      await call('delete', { kind, id, rev });
      await session.changed();
      notices.tell(changeText(`delete_${kind}`, 1), { undo: true });
    });
  }
}

/** From so many records on, only those in sight are laid out. */
export const MANY = 50;

/** Identifier of a record's row in the page. */
export function rowId(kind: RecordKind, id: string): string {
  return `${kind}-${id}`;
}

/** Brings a record's row into sight and focuses it. */
export function reveal(kind: RecordKind, id: string): void {
  const row = document.getElementById(rowId(kind, id));
  if (!row) return notices.tell(t('state.not_listed'));
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  row.focus({ preventScroll: true });
  row.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
}

/** Opens what a mark of a chart stands for. */
export function follow(link: Link): void {
  if (link.to === 'event' || link.to === 'statement' || link.to === 'ask') reveal(link.to, link.id);
  else if (link.to === 'session') document.getElementById(`in-session-${link.number}`)?.focus();
  else if (link.to === 'status') document.getElementById(`in-cycle-${link.cycle}`)?.focus();
  else if (link.to === 'register') router.go({ screen: 'register', filter: link.filter });
}
