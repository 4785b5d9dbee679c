import { call } from '../../api/call';
import type { Chart, Kind, Lane, Span, TimelineOutline, TimelinePart } from '../../api/types.gen';
import { Resource } from '../../lib/resource.svelte';
import { session } from '../../lib/session.svelte';
import { around, daysOf, lengthOf, panned, resized, spanOf, zoomed, type Days } from './span';

/** How much a step of a key or button zooms, and which part of the days it moves along. */
const STEP = 0.6;
const STRIDE = 0.2;
/** An answer that has not come after this time is no longer waited for. */
const PATIENCE_MS = 2_000;

/** What is shown of a timeline. Each picture is asked for when the one before it has come: never two at once. */
export class TimelineScreen {
  readonly iso3: string;
  outline = new Resource<TimelineOutline>();
  lanesHidden = $state.raw<Lane[]>([]);
  kindsHidden = $state.raw<Kind[]>([]);
  withStates = $state.raw<string[]>([]);
  /** Day as of which this timeline alone speaks; null for the day of the whole window. */
  asOf = $state<string | null>(null);
  /** The picture in sight. */
  chart = $state.raw<Chart | null>(null);
  /** Days that are wanted, and those that were asked for last; null for the whole story. */
  #wanted = $state.raw<Span | null>(null);
  #asked = $state.raw<Span | null>(null);
  #waiting: ReturnType<typeof setTimeout> | null = null;
  #frame: number | null = null;

  constructor(iso3: string) {
    this.iso3 = iso3;
  }

  get states(): string[] {
    return [this.iso3, ...this.withStates];
  }

  get part(): TimelinePart {
    return {
      span: this.#asked,
      lanes_hidden: this.lanesHidden,
      kinds_hidden: this.kindsHidden,
      with_states: this.withStates,
    };
  }

  get span(): Span | null {
    return this.#wanted;
  }

  get filtered(): boolean {
    return this.lanesHidden.length > 0 || this.kindsHidden.length > 0;
  }

  /** The whole period that can be shown; null while it is not known. */
  get whole(): Days | null {
    const outline = this.outline.value;
    return outline ? daysOf(outline.whole) : null;
  }

  /** The days that are shown, large ones where the whole story is. */
  get days(): Days | null {
    if (this.#wanted) return daysOf(this.#wanted);
    const scale = this.chart?.time_scale;
    return scale ? daysOf({ from: scale.from, to: scale.to }) : this.whole;
  }

  load(lang: string): Promise<void> {
    const query = { states: this.states, as_of: this.asOf ?? session.asOf, lang };
    return this.outline.load(() => call('timeline_outline', query));
  }

  show(span: Span | null): void {
    this.#wanted = span;
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = null;
      this.#ask();
    });
  }

  /** The picture that was asked for has come, or why there is none. */
  drawn(chart: Chart | null): void {
    if (chart) this.chart = chart;
    if (this.#waiting !== null) clearTimeout(this.#waiting);
    this.#waiting = null;
    this.#ask();
  }

  #ask(): void {
    const [wanted, asked] = [this.#wanted, this.#asked];
    if (this.#waiting !== null || (wanted?.from === asked?.from && wanted?.to === asked?.to)) return;
    this.#waiting = setTimeout(() => this.drawn(null), PATIENCE_MS);
    this.#asked = wanted;
  }

  #set(next: (days: Days, whole: Days) => Days): void {
    const [days, whole] = [this.days, this.whole];
    if (days && whole) this.show(spanOf(next(days, whole)));
  }

  /** Zooms by `factor` around a day, or around the middle. */
  zoom(factor: number, at: number | null = null): void {
    this.#set((days, whole) => zoomed(days, factor, at ?? days.from + lengthOf(days) / 2, whole));
  }

  zoomIn(): void {
    this.zoom(STEP);
  }

  zoomOut(): void {
    this.zoom(1 / STEP);
  }

  /** Moves along, `by` days from `base` or from where it is. */
  pan(by: number, base: Days | null = null): void {
    this.#set((days, whole) => panned(base ?? days, by, whole));
  }

  /** Moves along by a part of what is shown. */
  stride(direction: 1 | -1): void {
    this.#set((days, whole) => panned(days, direction * Math.max(1, lengthOf(days) * STRIDE), whole));
  }

  resize(end: 'from' | 'to', day: number): void {
    this.#set((days, whole) => resized(days, end, day, whole));
  }

  /** Closes in on things that stand close together; false where they cannot be told apart any further. */
  closeIn(span: Span): boolean {
    const whole = this.whole;
    const shown = this.#wanted ? daysOf(this.#wanted) : whole;
    const next = whole && shown && around(daysOf(span), shown, whole);
    if (next) this.show(spanOf(next));
    return next !== null;
  }

  toggleLane(lane: Lane): void {
    this.lanesHidden = toggled(this.lanesHidden, lane);
  }

  toggleKind(kind: Kind): void {
    this.kindsHidden = toggled(this.kindsHidden, kind);
  }

  showAll(): void {
    this.lanesHidden = [];
    this.kindsHidden = [];
  }
}

function toggled<T>(list: T[], value: T): T[] {
  return list.includes(value) ? list.filter((each) => each !== value) : [...list, value];
}
