import { call } from '../api/call';
import { Failure } from '../api/failure';
import type { CaseInfo, Look, Started } from '../api/types.gen';
import { i18n, tables } from './i18n.svelte';

export type Theme = 'auto' | 'light' | 'dark';

const systemDark = matchMedia('(prefers-color-scheme: dark)');

/** What holds for the whole window: the open case file, the reader's language and day, the theme. */
class Session {
  started = $state.raw<Started | null>(null);
  failure = $state.raw<Failure | null>(null);
  theme = $state<Theme>('auto');
  /** Day as of which everything speaks; null for today. */
  asOf = $state<string | null>(null);
  /** Counts changes of the case file, so that what is shown is asked for again. */
  revision = $state(0);
  #systemDark = $state(systemDark.matches);

  constructor() {
    chooseLanguage();
    systemDark.addEventListener('change', (event) => (this.#systemDark = event.matches));
  }

  /** Look that charts are asked for. */
  get look(): Look {
    if (this.theme === 'auto') return this.#systemDark ? 'dark' : 'light';
    return this.theme;
  }

  get case(): CaseInfo | null {
    return this.started?.case ?? null;
  }

  /** Day that is shown. */
  get day(): string {
    return this.asOf ?? this.started?.today ?? '';
  }

  async start(): Promise<void> {
    await this.#take(() => call('start', {}));
  }

  async open(path: string | null, passphrase: string | null): Promise<void> {
    await this.#take(() => call('open_case', { path, passphrase }));
  }

  /** After a change of the case file: what is shown is asked for again. */
  async changed(): Promise<void> {
    this.started = await call('start', {});
    this.revision += 1;
  }

  async #take(ask: () => Promise<Started>): Promise<void> {
    try {
      const started = await ask();
      this.started = started;
      this.failure = null;
      this.revision += 1;
    } catch (cause) {
      this.failure = Failure.of(cause);
    }
  }
}

/** The first language of the reader's system that Placard has. */
function chooseLanguage(): void {
  const wanted = navigator.languages.map((tag) => tag.split('-')[0] ?? '');
  const found = wanted.find((lang) => lang in tables);
  if (found) i18n.lang = found;
}

export const session = new Session();
