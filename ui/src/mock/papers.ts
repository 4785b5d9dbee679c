import { Failure } from '../api/failure';
import type { BriefingPreview, Commands, Composition, Draft, DraftMeasure, SavedBriefing } from '../api/types.gen';
import { nameOf } from './states';

let kept: SavedBriefing[] = [];
let drafts: Draft[] = [];
let next = 1;

const PRESETS = [
  { code: 'factsheet', needs: ['state'] },
  { code: 'theme', needs: ['state', 'theme'] },
  { code: 'mission', needs: ['state', 'mission'] },
  { code: 'pack', needs: ['state'] },
  { code: 'press-line', needs: ['state'] },
  { code: 'oral-statement', needs: ['state', 'text'] },
  { code: 'board', needs: ['board'] },
] as const;
const SECTIONS = ['status', 'timeline', 'events', 'asks', 'sources'];

/** A page with a line for each thing that is to be printed. */
function page(composition: Composition): string {
  const state = composition.state === null ? '' : nameOf(composition.state, composition.lang);
  const lines = [state, composition.preset, composition.prepared_by, ...composition.texts.map(({ text }) => text)];
  const line = (text: string, at: number) =>
    `<text x="40" y="${60 + 24 * at}" font-size="14">${text.replace(/[<&]/g, ' ')}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 595 842">${lines.map(line).join('')}</svg>`;
}

function preview({ composition }: { composition: Composition }): BriefingPreview {
  if (composition.state === null && composition.preset !== 'board') {
    throw new Failure('briefing_needs', 'Choose a State.', { what: 'state' });
  }
  const svg = page(composition);
  const chosen =
    composition.sections.length > 0 ? composition.sections : SECTIONS.map((code) => ({ code, on: true }));
  return {
    pages: [{ n: 0, digest: svg, width: 595, height: 842, svg }],
    total: 1,
    left_out: [],
    replaced: [],
    withheld: [],
    one_page: true,
    sections: chosen.map(({ code, on }) => ({ code, on, label: code, possible: true })),
    again: 'MOCK-0001',
  };
}

function measured(draft: Draft): DraftMeasure {
  const text = draft.paragraphs.flatMap(({ text }) => text.split(/\s+/).filter(Boolean)).length;
  return {
    front: 0,
    text,
    notes: 0,
    annexes: 0,
    counted: text,
    limit: {
      most: 2815,
      unit: 'words',
      notes: 'apart',
      annexes: 'apart',
      valid_from: '2017-05-01',
      source: 'as the mock has it',
    },
    over: text > 2815,
    hints: [],
    oral: null,
  };
}

/** Gives a record the identifier that it keeps. */
function keep<T extends { id: string }>(list: T[], record: T): [T[], T] {
  const own = record.id === '' ? { ...record, id: `paper-${next++}` } : record;
  return [[...list.filter(({ id }) => id !== own.id), own], own];
}

type Papers = Pick<
  { [K in keyof Commands]: (payload: Commands[K][0]) => Commands[K][1] },
  | 'briefing_presets'
  | 'preview_briefing'
  | 'forget_preview'
  | 'export_briefing'
  | 'briefings'
  | 'save_briefing'
  | 'read_logo'
  | 'read_template'
  | 'what_leaves'
  | 'drafts'
  | 'draft'
  | 'save_draft'
  | 'measure_draft'
  | 'export_draft'
  | 'paragraphs_of_file'
>;

/** Briefings and drafts as the browser has them. */
export const papers: Papers = {
  briefing_presets: () =>
    PRESETS.map(({ code, needs }) => ({ code, name: code, what: code, one_page: code !== 'pack', needs: [...needs] })),
  preview_briefing: preview,
  forget_preview: () => ({}),
  export_briefing: ({ path }) => ({ path, pages: 1, warnings: [] }),
  briefings: () => kept,
  save_briefing: (briefing) => {
    const [list, own] = keep(kept, briefing);
    kept = list;
    return own;
  },
  read_logo: ({ path }) => ({ name: path.split('/').at(-1) ?? path, data: '' }),
  read_template: ({ path }) => ({ name: path.split('/').at(-1) ?? path, text: '' }),
  what_leaves: () => ({ leaves: [], withheld: [] }),
  drafts: () => drafts,
  draft: ({ id }) => {
    const found = drafts.find((draft) => draft.id === id);
    if (!found) throw new Failure('record_not_found', `There is no draft ${id}.`, { id });
    return found;
  },
  save_draft: (draft) => {
    const [list, own] = keep(drafts, draft);
    drafts = list;
    return own;
  },
  measure_draft: measured,
  export_draft: ({ path }) => ({ path, pages: null, warnings: [] }),
  paragraphs_of_file: () => [{ heading: null, text: 'A paragraph of the file.', notes: [] }],
};
