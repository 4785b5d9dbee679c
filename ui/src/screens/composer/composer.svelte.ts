import { call } from '../../api/call';
import { Failure } from '../../api/failure';
import type {
  BriefingPreview,
  ChosenSection,
  Composition,
  OwnText,
  PresetInfo,
  SavedBriefing,
  SectionInfo,
} from '../../api/types.gen';
import { i18n } from '../../lib/i18n.svelte';
import { Resource } from '../../lib/resource.svelte';
import { session } from '../../lib/session.svelte';
import { moved, ownNumber, ownText, ownTextCode } from './sections';

/** The briefing that is being composed. It stays as it is while the reader looks at other screens. */
class Composer {
  it = $state<Composition>(fresh());
  /** The name under which it is kept; none for one that was not kept yet. */
  saved = $state.raw<SavedBriefing | null>(null);
  kept = $state.raw<SavedBriefing[]>([]);
  presets = $state.raw<PresetInfo[]>([]);
  preview = $state.raw<BriefingPreview | null>(null);
  failure = $state.raw<Failure | null>(null);
  /** Counts the briefings that were begun or opened, for fields that hold what is being typed. */
  begun = $state(0);
  /** First page in sight. */
  from = $state(0);
  readonly themes = new Resource<string[]>();
  /** Pictures of pages by their digest: what the core has sent once it does not send again. */
  #pages = new Map<string, string>();
  #asked: string | null = null;
  #busy = false;

  get preset(): PresetInfo | undefined {
    return this.presets.find((preset) => preset.code === this.it.preset);
  }

  needs(need: PresetInfo['needs'][number]): boolean {
    return this.preset?.needs.includes(need) ?? false;
  }

  /** Whether it is no longer what was kept. */
  get changed(): boolean {
    return this.saved === null || JSON.stringify(this.saved.composition) !== JSON.stringify(this.it);
  }

  async load(): Promise<void> {
    [this.presets, this.kept] = await Promise.all([
      call('briefing_presets', { lang: i18n.lang }),
      call('briefings', {}),
    ]);
  }

  /** Begins anew about a State, in the language and as of the day of the window. */
  begin(own: Partial<Composition> = {}): void {
    this.it = { ...fresh(), ...own };
    this.saved = null;
    this.from = 0;
    this.begun += 1;
  }

  open(briefing: SavedBriefing): void {
    this.it = structuredClone(briefing.composition);
    this.saved = briefing;
    this.from = 0;
    this.begun += 1;
  }

  /** Another kind of document has sections of its own; what was written for it stays. */
  choosePreset(code: string): void {
    this.it.preset = code;
    this.it.sections = [];
    this.from = 0;
  }

  async keep(name: string): Promise<void> {
    const id = this.saved?.name === name ? this.saved.id : '';
    const kept = await call('save_briefing', { id, name, composition: $state.snapshot(this.it) as Composition });
    this.saved = kept;
    await session.changed();
    this.kept = await call('briefings', {});
  }

  async forget(): Promise<void> {
    if (!this.saved) return;
    await call('delete', { kind: 'briefing', id: this.saved.id });
    this.saved = null;
    await session.changed();
    this.kept = await call('briefings', {});
  }

  /** The picture of a page; none while it is not there yet. */
  svgOf(digest: string): string | undefined {
    return this.#pages.get(digest);
  }

  /** Asks for the pages in sight. While an answer is awaited, only the latest wish is kept. */
  async show(composition: Composition, from: number): Promise<void> {
    this.#asked = JSON.stringify({ composition, from });
    if (this.#busy) return;
    this.#busy = true;
    try {
      while (this.#asked !== null) {
        const asked = JSON.parse(this.#asked) as { composition: Composition; from: number };
        this.#asked = null;
        await this.#ask(asked.composition, asked.from);
      }
    } finally {
      this.#busy = false;
    }
  }

  async #ask(composition: Composition, from: number): Promise<void> {
    try {
      const preview = await call('preview_briefing', { composition, from, known: [...this.#pages.keys()] });
      for (const { digest, svg } of preview.pages) if (svg !== null) this.#pages.set(digest, svg);
      const inSight = preview.pages.map((page) => page.digest);
      // Only what is in sight, and what was lately, is worth its room.
      for (const digest of [...this.#pages.keys()].slice(0, -KEPT_PAGES)) {
        if (!inSight.includes(digest)) this.#pages.delete(digest);
      }
      this.preview = preview;
      this.failure = null;
    } catch (cause) {
      this.failure = Failure.of(cause);
    }
  }

  /** The sections as the core has them, made the user's own. */
  #sections(): ChosenSection[] {
    return (this.preview?.sections ?? []).map(({ code, on }) => ({ code, on }));
  }

  turn(section: SectionInfo): void {
    this.it.sections = this.#sections().map((chosen) =>
      chosen.code === section.code ? { ...chosen, on: !chosen.on } : chosen,
    );
  }

  move(code: string, by: 1 | -1): void {
    this.it.sections = moved(this.#sections(), code, by);
  }

  addText(own: OwnText): void {
    this.it.texts = [...this.it.texts, own];
    if (own.section === '' && this.it.sections.length > 0) {
      this.it.sections = [...this.it.sections, { code: ownTextCode(this.it.texts.length - 1), on: true }];
    }
  }

  removeText(at: number): void {
    this.it.texts = this.it.texts.filter((_, n) => n !== at);
    this.it.sections = this.it.sections
      .filter(({ code }) => ownNumber(code) !== at)
      .map((chosen) => {
        const n = ownNumber(chosen.code);
        return n !== null && n > at ? { ...chosen, code: ownTextCode(n - 1) } : chosen;
      });
  }

  /** The text of a section that the user writes, such as the challenges; made where there is none yet. */
  write(section: string, text: string): void {
    const found = this.it.texts.findIndex((own) => own.section === section);
    const own = this.it.texts[found];
    if (own) own.text = text;
    else this.addText(ownText(section, text));
  }
}

/** So many pictures of pages are kept beside those in sight: turning back shows them at once. */
const KEPT_PAGES = 12;

function fresh(): Composition {
  return {
    preset: 'factsheet',
    state: null,
    mission: null,
    themes: [],
    filter: null,
    audience: '',
    lang: i18n.lang,
    as_of: session.asOf,
    prepared_by: '',
    contact: '',
    logo: null,
    sections: [],
    texts: [],
    draft: null,
    board: null,
    profile: 'public',
    template: null,
  };
}

export const composer = new Composer();
