import type { Chart, ChartKind, ChartQuery, Picture, Mark, Status, TimelineOutline, TimelineQuery } from '../api/types.gen';
import { records } from './records';
import { registerChart } from './register_charts';
import { nameOf, STATES, statusOf } from './states';
import { say, writtenOut } from './words';

// Plain stand-ins for the charts of the core: enough to see how the window holds them.
const FILLS: Record<string, [string, string]> = {
  held: ['#2f5d8c', '#6fa3d8'],
  held_after_postponement: ['#a9c4dd', '#2c4a69'],
  held_after_absence: ['#e3b04b', '#e0ae4c'],
  absent_rescheduled: ['#b3402a', '#d9583f'],
  not_yet_held: ['#ffffff', '#14181d'],
  no_record: ['#ffffff', '#14181d'],
};

interface Paper {
  dark: boolean;
  ink: string;
  soft: string;
}

const fillOf = (status: Status, paper: Paper) => FILLS[status]?.[paper.dark ? 1 : 0] ?? '#888888';

function text(x: number, y: number, words: string, fill: string, anchor = 'start', size = 12): string {
  const safe = words.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}" text-anchor="${anchor}">${safe}</text>`;
}

function rect(x: number, y: number, width: number, height: number, fill: string, stroke = fill): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="2" fill="${fill}" stroke="${stroke}"/>`;
}

interface Drawing {
  body: string;
  height: number;
  marks: Mark[];
  sentence: string;
  table: Pick<Chart['table'], 'columns' | 'rows'>;
}

function rollCall(query: ChartQuery, width: number, paper: Paper): Drawing {
  const cycle = query.cycle ?? 4;
  const [plateWidth, plateHeight, gap] = [40, 26, 6];
  const columns = Math.floor((width + gap) / (plateWidth + gap));
  const drawing: Drawing = {
    body: '',
    height: 0,
    marks: [],
    sentence: '',
    table: { columns: [], rows: [] },
  };
  const groups = [...new Set(STATES.map((state) => state.group))];
  let y = 0;
  for (const group of groups) {
    const states = STATES.filter((state) => state.group === group);
    drawing.body += text(0, y + 16, say(query.lang, `group.${group}`), paper.ink);
    y += 26;
    states.forEach((state, at) => {
      const status = statusOf(state.iso3, cycle);
      const [x, top] = [(at % columns) * (plateWidth + gap), y + Math.floor(at / columns) * (plateHeight + gap)];
      const open = status === 'not_yet_held' || status === 'no_record';
      drawing.body += rect(
        x + 0.5,
        top + 0.5,
        plateWidth - 1,
        plateHeight - 1,
        fillOf(status, paper),
        open ? '#848e99' : undefined,
      );
      const ink = open ? paper.soft : paper.dark ? '#0b1621' : '#ffffff';
      drawing.body += text(x + plateWidth / 2, top + 17, state.iso3, ink, 'middle', 11);
      const label = `${nameOf(state.iso3, query.lang)}: ${say(query.lang, `status.${status}`)}`;
      drawing.marks.push({
        x,
        y: top,
        width: plateWidth,
        height: plateHeight,
        label,
        link: { to: 'state', iso3: state.iso3 },
      });
      drawing.table.rows.push([
        nameOf(state.iso3, query.lang),
        say(query.lang, `group.${group}`),
        say(query.lang, `status.${status}`),
      ]);
    });
    y += Math.ceil(states.length / columns) * (plateHeight + gap) + 12;
  }
  drawing.height = y;
  drawing.table.columns = ['State', 'Group', 'Status'];
  drawing.sentence = 'Stand-in: every State as a plate.';
  return drawing;
}

function participation(query: ChartQuery, width: number, paper: Paper): Drawing {
  const states = STATES.filter((state) => query.group === null || state.group === query.group);
  const drawing: Drawing = {
    body: '',
    height: 4 * 44,
    marks: [],
    sentence: 'Stand-in: States by status.',
    table: { columns: ['Cycle', 'Status', 'States'], rows: [] },
  };
  [1, 2, 3, 4].forEach((cycle, row) => {
    const y = row * 44;
    drawing.body += text(0, y + 24, say(query.lang, 'cycle.n', { n: String(cycle) }), paper.ink);
    let x = 80;
    const counts = new Map<Status, number>();
    for (const state of states) {
      const status = statusOf(state.iso3, cycle);
      counts.set(status, (counts.get(status) ?? 0) + 1);
    }
    for (const [status, count] of counts) {
      const length = ((width - 90) * count) / states.length;
      drawing.body += rect(
        x,
        y + 4,
        length,
        32,
        fillOf(status, paper),
        status === 'not_yet_held' ? '#848e99' : undefined,
      );
      const label = `${say(query.lang, 'cycle.n', { n: String(cycle) })}, ${say(query.lang, `status.${status}`)}: ${count}`;
      drawing.marks.push({ x, y: y + 4, width: length, height: 32, label, link: { to: 'status', cycle, status } });
      drawing.table.rows.push([String(cycle), say(query.lang, `status.${status}`), String(count)]);
      x += length;
    }
  });
  return drawing;
}

function timeline(query: ChartQuery, width: number, paper: Paper): Drawing {
  const lanes = ['state', 'council', 'civil_society'];
  const drawing: Drawing = {
    body: '',
    height: 180,
    marks: [],
    sentence: 'Stand-in: what happened, in time.',
    table: { columns: ['Date', 'What'], rows: [] },
  };
  lanes.forEach((lane, row) => {
    drawing.body += text(0, 30 + row * 48, say(query.lang, `lane.${lane}`), paper.ink);
    drawing.body += rect(100, 24 + row * 48, width - 100, 1, '#848e99');
  });
  const at = (date: string) =>
    100 + ((Number(date.slice(0, 4)) - 2009 + Number(date.slice(5, 7) || 6) / 12) / 18) * (width - 110);
  for (let year = 2010; year <= 2026; year += 4) drawing.body += text(at(`${year}-01`), 170, String(year), paper.soft);
  for (const { event } of records.events(query.state ?? 'USA', query.lang)) {
    const row = ['absent', 'withdrawal_announced', 'report_not_submitted'].includes(event.kind) ? 0 : 1;
    const x = at(event.date);
    drawing.body += rect(x, 16 + row * 48, 12, 16, event.kind === 'absent' ? '#b3402a' : '#2f5d8c');
    const label = `${writtenOut(query.lang, event.date)}: ${say(query.lang, `kind.${event.kind}`)}`;
    drawing.marks.push({
      x: x - 6,
      y: 12 + row * 48,
      width: 24,
      height: 24,
      label,
      link: { to: 'event', id: event.id },
    });
    drawing.table.rows.push([writtenOut(query.lang, event.date), say(query.lang, `kind.${event.kind}`)]);
  }
  return drawing;
}

/** What stands in for a chart that is not of the register; participation for all others. */
const DRAWN: Partial<Record<ChartKind, typeof rollCall>> = {
  'roll-call': rollCall,
  absences: rollCall,
  timeline,
  deadlines: timeline,
  statements: timeline,
};

/** What there is to be shown on a timeline. */
export function timelineOutline({ states, lang }: TimelineQuery): TimelineOutline {
  const events = states.flatMap((iso3) => records.events(iso3, lang).map(({ event }) => event));
  const count = <T>(values: T[]) =>
    [...new Set(values)].map((value) => [value, values.filter((each) => each === value).length] as const);
  const days = events.map((event) => event.date).filter((date) => date.length === 10);
  return {
    states: states.map((iso3) => ({ iso3, name: nameOf(iso3, lang) })),
    whole: { from: '2008-01-01', to: '2026-12-31' },
    focus: null,
    lanes: [{ lane: 'council', count: events.length }],
    kinds: count(events.map((event) => event.kind)).map(([kind, n]) => ({ kind, count: n })),
    days: count(days).map(([day, n]) => ({ day, count: n })),
  };
}

export function chart(query: ChartQuery): Chart {
  const whole = registerChart(query) ?? drawn(query);
  const { offset, limit } = query.table ?? { offset: 0, limit: 0 };
  const { rows } = whole.table;
  return { ...whole, table: { ...whole.table, rows: rows.slice(offset, offset + limit), offset, total: rows.length } };
}

function drawn(query: ChartQuery): Chart {
  const width = Math.max(560, query.width);
  const dark = query.look === 'dark';
  const paper = { dark, ink: dark ? '#e9ecef' : '#1b232c', soft: dark ? '#a4afba' : '#56616d' };
  const make = DRAWN[query.kind] ?? participation;
  const { body, height, marks, sentence, table } = make(query, width, paper);
  const title = query.kind;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="'IBM Plex Sans'">${body}</svg>`;
  return {
    kind: query.kind,
    title,
    desc: title,
    sentence,
    answer: sentence,
    width,
    height,
    svg,
    marks,
    table: { ...table, caption: title, offset: 0, total: table.rows.length },
  };
}

/** The chart on a plain canvas, as the core would write it. */
export function chartPicture(query: ChartQuery): Picture {
  const { svg, width, height, sentence } = chart(query);
  return { svg, width, height, alt: sentence, warnings: [] };
}
