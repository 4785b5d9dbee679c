import type { Chart, ChartKind, ChartQuery, Dimension } from '../api/types.gen';
import { toggling, WHOLE } from '../screens/register/filter';
import { facets } from './register_filter';
import { entries } from './register_rows';

/** What each stand-in counts; the core's own charts say more. */
const COUNTED: Partial<Record<ChartKind, Dimension>> = {
  responses: 'response',
  themes: 'theme',
  recommenders: 'recommending',
  matrix: 'state',
  'across-cycles': 'cycle',
  comparison: 'region',
  'who-recommends': 'recommending',
  'returning-themes': 'theme',
  disagreements: 'source',
};

/** A plain stand-in for a chart of the register: bars that lead to the records they count. */
export function registerChart({ kind, filter, lang, look, width }: ChartQuery): Chart | null {
  const dimension = COUNTED[kind];
  if (!dimension) return null;
  const asked = filter ?? WHOLE;
  const facet = facets(entries, asked, lang).find((each) => each.dimension === dimension);
  const values = (facet?.values ?? []).slice(0, 12);
  const most = Math.max(1, ...values.map(({ count }) => count));
  const [ink, fill] = look === 'dark' ? ['#e9ecef', '#6fa3d8'] : ['#1b232c', '#2f5d8c'];
  const safe = (words: string) => words.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const bars = values.map(({ value, label, count }, at) => ({
    label: `${label}: ${count}`,
    name: label,
    x: 220,
    y: at * 28 + 4,
    width: Math.max(2, ((width - 280) * count) / most),
    height: 20,
    link: { to: 'register' as const, filter: toggling(asked, dimension, value) },
  }));
  const body = bars.map(
    (bar) =>
      `<text x="0" y="${bar.y + 15}" font-size="12" fill="${ink}">${safe(bar.name.slice(0, 34))}</text>` +
      `<rect x="${bar.x}" y="${bar.y}" width="${bar.width}" height="${bar.height}" fill="${fill}"/>`,
  );
  const height = Math.max(40, bars.length * 28);
  return {
    kind,
    title: facet?.name ?? kind,
    desc: kind,
    sentence: `Stand-in: ${facet?.name ?? kind}.`,
    answer: `Stand-in: ${facet?.name ?? kind}.`,
    width,
    height,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="'IBM Plex Sans'">${body.join('')}</svg>`,
    marks: bars.map(({ label, x, y, width, height, link }) => ({ label, x, y, width, height, link })),
    table: {
      caption: facet?.name ?? kind,
      columns: [facet?.name ?? kind, 'n'],
      rows: values.map(({ label, count }) => [label, String(count)]),
      offset: 0,
      total: values.length,
    },
  };
}
