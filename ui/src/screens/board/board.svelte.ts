import { SvelteMap } from 'svelte/reactivity';

import { call } from '../../api/call';
import type {
  BoardBrief,
  BoardChange,
  BoardPage,
  ChartQuery,
  Link,
  NewTile,
  RegisterFilter,
  TileNews,
  TileView,
} from '../../api/types.gen';
import { i18n, t } from '../../lib/i18n.svelte';
import { attempt, notices } from '../../lib/notices.svelte';
import { Resource } from '../../lib/resource.svelte';
import { router } from '../../lib/router.svelte';
import { session } from '../../lib/session.svelte';
import { follow as followElsewhere } from '../questions/questions.svelte';

const OF_THE_MOMENT = ['as_of', 'lang', 'look', 'width'] as const;
type Moment = (typeof OF_THE_MOMENT)[number];

/** So long a board is shown before it counts as looked at. */
const LOOK_MS = 600;
/** So many tiles are looked at at once. */
const AT_ONCE = 4;

/** The boards of the case file, and the one that is shown. */
class BoardScreen {
  list = new Resource<BoardBrief[]>();
  page = new Resource<BoardPage>();
  id = $state<string | null>(null);
  arranging = $state(false);
  /** What is new on the tiles that were looked at, by tile. */
  news = new SvelteMap<string, TileNews>();
  /** Whether the board is still being looked at. */
  looking = $state(false);
  #wait = 0;
  #turn = 0;

  get boards(): BoardBrief[] {
    return this.list.value ?? [];
  }

  /** The board that is shown; none while another one is still asked for. */
  get board(): BoardPage | null {
    return this.page.value?.id === this.id ? this.page.value : null;
  }

  /** Asks for the boards, then for the one that is meant: `wanted`, the last one, or the first. */
  async load(wanted: string | undefined, asOf: string | null, lang: string): Promise<void> {
    await this.list.load(() => call('boards', {}));
    const known = (id: string | null | undefined) => this.boards.some((board) => board.id === id);
    const id = known(wanted) ? wanted : known(this.id) ? this.id : this.boards[0]?.id;
    if (id !== this.id) this.news.clear();
    this.id = id ?? null;
    if (!id) return;
    await this.page.load(() => call('board', { id, as_of: asOf, lang }));
    this.look();
  }

  show(id: string): void {
    router.go({ screen: 'board', id });
  }

  async make(name: string, tiles: NewTile[]): Promise<void> {
    const made = await call('add_board', { name, tiles });
    this.show(made.id);
    await session.changed();
  }

  /** Changes the board that is shown; what it then is comes with the answer to the next question. */
  change(change: BoardChange, told?: string): Promise<void> {
    const { id } = this;
    return attempt(async () => {
      if (id === null) return;
      await call('change_board', { id, change });
      await session.changed();
      if (told) notices.tell(told, { undo: true });
    });
  }

  filter(filter: RegisterFilter): void {
    void this.change({ to: 'filter', filter });
  }

  delete(board: BoardPage): Promise<void> {
    return attempt(async () => {
      await call('delete_board', { id: board.id });
      await session.changed();
      notices.tell(t('board.deleted', { name: board.name }), { undo: true });
    });
  }

  /**
   * Looks at all tiles, a few at a time so that pictures need not wait, and says what is new on them. To look is no
   * change: what is new stays so until it is marked as seen.
   */
  look(): void {
    clearTimeout(this.#wait);
    const turn = ++this.#turn;
    const { board } = this;
    this.looking = board !== null && session.asOf === null;
    if (!board || !this.looking) return;
    const all = board.tiles.map((tile) => tile.id);
    this.#wait = window.setTimeout(() => {
      void attempt(async () => {
        for (let from = 0; from < all.length; from += AT_ONCE) {
          const tiles = all.slice(from, from + AT_ONCE);
          const found = await call('look_at_board', { id: board.id, tiles, seen: false, lang: i18n.lang });
          if (turn !== this.#turn) return;
          for (const tile of tiles) this.news.delete(tile);
          for (const each of found.tiles) this.news.set(each.tile, each);
        }
      }).finally(() => {
        if (turn === this.#turn) this.looking = false;
      });
    }, LOOK_MS);
  }

  /** From now on, what comes after this is new. */
  seen(): Promise<void> {
    const { id } = this;
    return attempt(async () => {
      if (id === null) return;
      this.#turn += 1;
      this.looking = false;
      await call('look_at_board', { id, tiles: [], seen: true, lang: i18n.lang });
      this.news.clear();
      await this.page.load(() => call('board', { id, as_of: session.asOf, lang: i18n.lang }));
      notices.tell(t('board.seen_done'));
    });
  }

  leave(): void {
    clearTimeout(this.#wait);
    this.#turn += 1;
    this.news.clear();
    this.looking = this.arranging = false;
  }
}

export const boards = new BoardScreen();

/** What a tile is called: the reader's own heading, or the usual one. */
export function nameOf(tile: TileView): string {
  return tile.heading ?? tile.title;
}

/** What a chart is asked for besides the day, the language, the look and the width that there are. */
export function chosenOf(query: ChartQuery): Omit<ChartQuery, Moment> {
  const chosen = Object.entries(query).filter(([field]) => !OF_THE_MOMENT.includes(field as Moment));
  return Object.fromEntries(chosen) as Omit<ChartQuery, Moment>;
}

/** Opens what a mark stands for. A board keeps its filter: rows are shown in the register. */
export function follow(link: Link): void {
  if (link.to === 'register') router.go({ screen: 'register', filter: link.filter });
  else followElsewhere(link);
}
