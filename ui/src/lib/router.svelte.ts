import type { RecordKind, RegisterFilter } from '../api/types.gen';

export type Target = { kind: RecordKind; id: string };
export type Route =
  | { screen: 'overview' }
  | { screen: 'state'; iso3: string; target?: Target }
  /** With a filter the register shows that part of it; without one it is as it was left. */
  | { screen: 'register'; filter?: Partial<RegisterFilter> }
  /** With a filter that of all questions becomes it; without a question the last one is shown. */
  | { screen: 'questions'; question?: string; filter?: Partial<RegisterFilter> }
  /** Without an identifier the board that was shown last. */
  | { screen: 'board'; id?: string }
  /** With a State a new briefing about it is begun; without one the last is shown. */
  | { screen: 'briefing'; iso3?: string }
  /** With an identifier that draft is opened. */
  | { screen: 'drafts'; id?: string }
  | { screen: 'import' };

let route = $state.raw<Route>({ screen: 'overview' });

export const router = {
  get route() {
    return route;
  },
  /** Shows a screen; "back" returns to the one before. */
  go(next: Route) {
    // "Back" finds the one filter as it was left, whatever part of the register a link had asked for.
    const kept: Route = 'filter' in next ? { ...next, filter: undefined } : next;
    history.pushState({ route: kept }, '');
    route = next;
  },
};

history.replaceState({ route: { screen: 'overview' } satisfies Route }, '');
addEventListener('popstate', (event: PopStateEvent) => {
  const state = event.state as { route?: Route } | null;
  route = state?.route ?? { screen: 'overview' };
});
