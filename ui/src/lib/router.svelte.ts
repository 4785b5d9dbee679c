import type { RecordKind } from '../api/types.gen';

export type Target = { kind: RecordKind; id: string };
export type Route = { screen: 'overview' } | { screen: 'state'; iso3: string; target?: Target } | { screen: 'import' };

let route = $state.raw<Route>({ screen: 'overview' });

export const router = {
  get route() {
    return route;
  },
  /** Shows a screen; "back" returns to the one before. */
  go(next: Route) {
    history.pushState({ route: next }, '');
    route = next;
  },
};

history.replaceState({ route: { screen: 'overview' } satisfies Route }, '');
addEventListener('popstate', (event: PopStateEvent) => {
  const state = event.state as { route?: Route } | null;
  route = state?.route ?? { screen: 'overview' };
});
