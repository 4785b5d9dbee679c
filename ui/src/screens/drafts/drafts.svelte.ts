import { call } from '../../api/call';
import type { Draft, DraftKind, DraftMeasure, DraftParagraph } from '../../api/types.gen';
import { i18n } from '../../lib/i18n.svelte';
import { Resource } from '../../lib/resource.svelte';
import { session } from '../../lib/session.svelte';
import { isSame } from './paragraphs';

/** The texts that the delegation writes, and the one that is being written. */
class Drafts {
  list = new Resource<Draft[]>();
  measure = new Resource<DraftMeasure>();
  /** The text that is being written; null while none is. */
  it = $state<Draft | null>(null);
  /** The same as it was saved last. */
  #saved = $state.raw<Draft | null>(null);

  get isSaved(): boolean {
    return this.it === null || (this.#saved !== null && isSame(this.it, this.#saved));
  }

  load(): Promise<void> {
    return this.list.load(() => call('drafts', { state: null }));
  }

  begin(kind: DraftKind, state: string, title: string): void {
    this.#saved = null;
    this.it = {
      id: '',
      kind,
      state,
      cycle: session.started?.current_cycle ?? null,
      title,
      lang: i18n.lang,
      organisation: '',
      submitters: [],
      paragraphs: [{ heading: null, text: '', notes: [] }],
      annexes: [],
      pace: null,
    };
  }

  open(draft: Draft): void {
    this.#saved = draft;
    this.it = structuredClone(draft);
  }

  close(): void {
    this.it = null;
    this.#saved = null;
  }

  /** The text as it stands, for the core. */
  snapshot(): Draft {
    return $state.snapshot(this.it) as Draft;
  }

  async save(): Promise<void> {
    if (!this.it) return;
    const saved = await call('save_draft', this.snapshot());
    this.#saved = saved;
    this.it.id = saved.id;
    await session.changed();
  }

  async remove(): Promise<void> {
    if (this.it && this.it.id !== '') {
      await call('delete', { kind: 'draft', id: this.it.id });
      await session.changed();
    }
    this.close();
  }

  take(paragraphs: DraftParagraph[]): void {
    if (!this.it) return;
    const written = this.it.paragraphs.filter(({ text, heading }) => text.trim() !== '' || heading);
    this.it.paragraphs = [...written, ...paragraphs];
  }
}

export const drafts = new Drafts();
