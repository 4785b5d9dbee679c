import type { RecordKind, RegisterFilter } from '../api/types.gen';

export type Target = { kind: RecordKind; id: string };
export type Route =
  | { screen: 'overview' }
  | { screen: 'state'; iso3: string; target?: Target }
  /** With a filter the register shows that part of it; without one it is as it was left. */
  | { screen: 'register'; filter?: Partial<RegisterFilter> }
  | { screen: 'import' };

let route = $state.raw<Route>({ screen: 'overview' });

export const router = {
  get route() {
    return route;
  },
  /** Shows a screen; "back" returns to the one before. */
  go(next: Route) {
    // "Back" finds the register as it was left, whatever part of it a link had asked for.
    const kept: Route = next.screen === 'register' ? { screen: 'register' } : next;
    history.pushState({ route: kept }, '');
    route = next;
  },
};

history.replaceState({ route: { screen: 'overview' } satisfies Route }, '');
addEventListener('popstate', (event: PopStateEvent) => {
  const state = event.state as { route?: Route } | null;
  route = state?.route ?? { screen: 'overview' };
});
