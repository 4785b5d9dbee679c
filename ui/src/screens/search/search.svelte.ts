import { call } from '../../api/call';
import type { FoundState, Hit, SearchPage } from '../../api/types.gen';
import { i18n } from '../../lib/i18n.svelte';
import { Resource } from '../../lib/resource.svelte';
import { router } from '../../lib/router.svelte';

/** A row of the list: a State, a record, or the way to the register. */
export type Option =
  { key: string; state: FoundState } | { key: string; hit: Hit } | { key: string; register: string; found: number | null };

const RECORDS = 20;
const ALL_STATES = 500;
const PAUSE_MS = 120;

/** What is typed and what was found. */
export class SearchScreen {
  text = $state('');
  active = $state(0);
  found = new Resource<SearchPage>();
  #wait: ReturnType<typeof setTimeout> | undefined;

  options = $derived.by<Option[]>(() => {
    const page = this.found.value;
    if (!page) return [];
    const words = this.text.trim();
    return [
      ...page.states.map((state) => ({ key: `state-${state.iso3}`, state })),
      ...page.hits.map((hit) => ({ key: `${hit.kind}-${hit.id}`, hit })),
      ...(words === '' ? [] : [{ key: 'register', register: words, found: page.recommendations?.total ?? null }]),
    ];
  });

  /** Asks once typing pauses; with nothing typed, all States are listed. */
  type(text: string): void {
    this.text = text;
    clearTimeout(this.#wait);
    this.#wait = setTimeout(() => void this.ask(), PAUSE_MS);
  }

  async ask(): Promise<void> {
    const text = this.text.trim();
    const lang = i18n.lang;
    await this.found.load(async () => {
      if (text !== '') return call('search', { text, state: null, kind: null, offset: 0, limit: RECORDS, lang });
      return { states: await call('find_states', { text, limit: ALL_STATES, lang }), total: 0, hits: [], recommendations: null };
    });
    this.active = 0;
  }

  move(step: number): void {
    const count = this.options.length;
    if (count > 0) this.active = (this.active + step + count) % count;
  }

  /** Opens a row; false when it leads nowhere. */
  open(option: Option | undefined): boolean {
    if (!option) return false;
    if ('state' in option) {
      router.go({ screen: 'state', iso3: option.state.iso3 });
      return true;
    }
    if ('register' in option) {
      router.go({ screen: 'register', filter: { text: option.register } });
      return true;
    }
    const { state, kind, id } = option.hit;
    if (state === null) return false;
    router.go({ screen: 'state', iso3: state, target: kind === 'source' ? undefined : { kind, id } });
    return true;
  }
}
