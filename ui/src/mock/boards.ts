import { Failure } from '../api/failure';
import type { BoardChange, BoardPage, Commands, NewTile, TileView } from '../api/types.gen';
import { WHOLE } from '../screens/register/filter';
import { records } from './records';
import { filterWords } from './register_filter';
import { nameOf, statusOf } from './states';

type Kept = Omit<BoardPage, 'filter_words'>;

let boards: Kept[] = [];
let next = 1;

function tile(made: NewTile): TileView {
  const id = `tile-${next++}`;
  const { width } = made;
  if (made.what === 'chart') {
    const title = [made.query.kind, made.query.state].filter(Boolean).join(' · ');
    return { id, width, heading: null, title, shows: made };
  }
  const { iso3 } = made;
  const name = nameOf(iso3, 'en');
  const state = { iso3, name, status: statusOf(iso3, 4), cycle: 4, sentence: `${name}: as the mock has it.`, next: null };
  return { id, width, heading: null, title: name, shows: { what: 'state', state } };
}

function the(id: string): Kept {
  const board = boards.find((each) => each.id === id);
  if (!board) throw new Failure('record_not_found', `There is no board ${id}.`, { id });
  return board;
}

const brief = ({ id, name, tiles }: Kept) => ({ id, name, tiles: tiles.length });

function edit(label: string, change: () => void): void {
  const before = structuredClone(boards);
  records.remember(label, 1, () => (boards = before));
  change();
}

function apply(board: Kept, change: BoardChange): void {
  const at = 'tile' in change ? board.tiles.findIndex((each) => each.id === change.tile) : -1;
  const meant = board.tiles[at];
  if (change.to === 'name') board.name = change.name;
  else if (change.to === 'filter') board.filter = { ...WHOLE, ...change.filter };
  else if (change.to === 'add') board.tiles.push(...change.tiles.map(tile));
  else if (!meant) return;
  else if (change.to === 'move') board.tiles.splice(change.place, 0, ...board.tiles.splice(at, 1));
  else if (change.to === 'width') meant.width = change.width;
  else if (change.to === 'heading') meant.heading = change.heading.trim() || null;
  else board.tiles.splice(at, 1);
}

type Command = 'boards' | 'board' | 'add_board' | 'change_board' | 'delete_board' | 'look_at_board' | 'export_board';

export const board: { [K in Command]: (payload: Commands[K][0]) => Commands[K][1] } = {
  boards: () => boards.map(brief),
  board: ({ id, lang }) => ({ ...the(id), filter_words: filterWords(the(id).filter, lang) }),
  add_board: ({ name, tiles }) => {
    const made: Kept = { id: `board-${next++}`, name, filter: WHOLE, tiles: tiles.map(tile), since: null };
    edit('add_board', () => boards.push(made));
    return brief(made);
  },
  change_board: ({ id, change }) => {
    edit(change.to === 'add' ? 'add_tile' : 'arrange_board', () => apply(the(id), change));
    return brief(the(id));
  },
  delete_board: ({ id }) => {
    edit('delete_board', () => (boards = boards.filter((each) => each.id !== id)));
    return {};
  },
  look_at_board: ({ id }) => {
    the(id).since ??= { when: '2026-11-23 09:00', total: 0, latest: [] };
    return { tiles: [] };
  },
  export_board: ({ path }) => ({ path, pages: 2, warnings: [] }),
};
