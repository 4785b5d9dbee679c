import type { Link, Overview, RegionalGroup } from '../../api/types.gen';
import { Resource } from '../../lib/resource.svelte';
import { router } from '../../lib/router.svelte';
import type { Way } from '../../parts/roll_call/RollCall.svelte';

/** What was chosen on the overview; kept while other screens are shown. */
class OverviewScreen {
  /** Cycle that is shown; null for the one under way. */
  cycle = $state<number | null>(null);
  /** How the roll call is arranged. */
  way = $state<Way>('group');
  /** Cycle that the roll call is set against; null for the one before. */
  against = $state<number | null>(null);
  /** Regional group that participation is counted for; null for all States together. */
  group = $state<RegionalGroup | 'each' | null>(null);
  data = new Resource<Overview>();
}

export const overview = new OverviewScreen();

/** Opens what a mark of a chart stands for. */
export function follow(link: Link): void {
  if (link.to === 'state') router.go({ screen: 'state', iso3: link.iso3 });
  else if (link.to === 'status') {
    overview.cycle = link.cycle;
    const absent = link.status === 'absent' || link.status === 'absent_rescheduled';
    document.getElementById(absent ? 'irregular' : 'roll-call')?.scrollIntoView({ block: 'center' });
  } else if (link.to === 'session') document.getElementById(`session-${link.number}`)?.scrollIntoView();
}
