import { Failure } from '../api/failure';
import type { Host } from '../api/host';
import type { Commands } from '../api/types.gen';
import { board } from './boards';
import { chart, chartPicture, timelineOutline } from './charts';
import { nextFile, onFiles } from './import_files';
import { overview, search, started, statePage } from './pages';
import { papers } from './papers';
import { proposal } from './proposal';
import { records } from './records';
import { register } from './register';
import { registerImport } from './register_import';
import { report } from './report';
import { findStates } from './states';

// `?fail=damaged` in the address shows the window as it is when the case file does not open.
let failing = new URLSearchParams(location.search).get('fail');

function begin() {
  if (failing === null) return started();
  throw new Failure(failing, `The case file is refused (${failing}).`, { path: '/home/delegate/case.placard' });
}

/** The smallest PNG there is. */
const ONE_PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

type Answers = { [K in keyof Commands]: (payload: Commands[K][0]) => Commands[K][1] | Promise<Commands[K][1]> };

const answers: Answers = {
  start: begin,
  open_case: ({ passphrase }) => {
    if (passphrase === 'open') failing = null;
    return begin();
  },
  overview,
  find_states: ({ text, limit, lang }) => findStates(text, lang, limit),
  state: statePage,
  chart,
  timeline_outline: timelineOutline,
  chart_picture: ({ chart }) => chartPicture(chart),
  chart_pixels: ({ chart }) => ({ png: ONE_PIXEL, alt: chartPicture(chart).alt }),
  whose: () => ({ state: 'USA' }),
  export_chart: ({ path }) => ({ path, pages: null, warnings: [] }),
  propose_file: proposal,
  propose_text: proposal,
  accept_import: (input) => ({
    added: {
      sources: 1,
      statements: input.statements.length,
      events: input.events.length,
      asks: input.asks.length,
      drafts: 0,
      recommendations: 0,
    },
    already: { sources: 0, statements: 0, events: 0, asks: 0, drafts: 0, recommendations: 0 },
    left_out: 0,
    source_id: records.accept(input),
  }),
  save_event: (input) => ({ id: records.saveEvent(input) }),
  save_statement: (input) => ({ id: records.saveStatement(input) }),
  save_ask: (input) => ({ id: records.saveAsk(input) }),
  delete: (ref) => {
    records.delete(ref);
    return {};
  },
  undo: () => records.undo(),
  search,
  ...board,
  ...papers,
  ...register,
  ...registerImport,
  ...report,
  source: ({ id }) => {
    const source = records.kept.sources.find((each) => each.id === id);
    if (!source) throw new Failure('not_found', `There is no source ${id}.`);
    return source;
  },
};

/** The core as a browser can have it: answers from fixtures, a case file in memory. */
export const mock: Host = {
  rpc: async (command, payload) => {
    const answer = answers[command as keyof Answers] as (payload: unknown) => unknown;
    return JSON.parse(JSON.stringify(await answer(JSON.parse(JSON.stringify(payload)))));
  },
  pickOpen: async () => nextFile(),
  pickSave: async (_title, suggested) => `/home/delegate/${suggested}`,
  onFiles,
};
