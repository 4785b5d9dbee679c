import type { ChartKind, ChartQuery, NewTile, TileWidth } from '../../api/types.gen';

/** A chart by what the reader chose of it. */
export function chartTile(kind: ChartKind, width: TileWidth, own: Partial<ChartQuery> = {}): NewTile {
  const query: ChartQuery = {
    kind,
    state: null,
    cycle: null,
    group: null,
    as_of: null,
    lang: '',
    look: 'light',
    width: 0,
    ...own,
  };
  return { what: 'chart', query, width };
}

/** What matters of one State. */
export function ofState(iso3: string): NewTile[] {
  const own = { state: iso3 };
  return [
    { what: 'state', iso3, width: 'half' },
    chartTile('deadlines', 'half', own),
    chartTile('timeline', 'whole', own),
    chartTile('comparison', 'half', own),
    chartTile('themes', 'half', own),
    chartTile('responses', 'whole', own),
  ];
}

/** All States at a glance. */
export function ofAll(): NewTile[] {
  return [
    chartTile('absences', 'whole'),
    chartTile('participation', 'half'),
    chartTile('deadlines', 'half'),
    chartTile('roll-call', 'whole'),
  ];
}

/** Charts that need the room of a whole row. */
const WIDE: ChartKind[] = ['timeline', 'roll-call', 'matrix', 'absences'];

/** The width in which a chart is put on a board. */
export function usualWidth(kind: ChartKind): TileWidth {
  return WIDE.includes(kind) ? 'whole' : 'half';
}

/** Every kind of chart, in the order in which they are offered. */
export const KINDS: ChartKind[] = [
  'timeline',
  'comparison',
  'responses',
  'themes',
  'who-recommends',
  'recommenders',
  'returning-themes',
  'across-cycles',
  'matrix',
  'floor',
  'statements',
  'deadlines',
  'absences',
  'roll-call',
  'participation',
  'disagreements',
];
