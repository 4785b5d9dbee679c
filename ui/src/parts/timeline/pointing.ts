import type { TimeScale } from '../../api/types.gen';
import type { TimelineScreen } from './timeline.svelte';

/** So far a pointer may stray, in CSS pixels, and still only point. */
const STRAY = 4;
/** How much a turn of the wheel zooms. */
const TURN = 0.002;
/** A wheel that counts in lines or pages, in pixels. */
const UNITS = [1, 16, 400];

interface Place {
  /** Where the picture begins on the screen, from its physical left: the picture has its own directions. */
  x: number;
  width: number;
  /** Units of the drawing across that width. */
  units: number;
}

/** The day, with its part, at a place of the picture; `scale` counts in units of the drawing. */
export function dayAt(x: number, place: Place, scale: TimeScale, from: number, to: number): number {
  const at = ((x - place.x) / place.width) * place.units;
  const share = (at - scale.start) / (scale.end - scale.start);
  return from + Math.min(1, Math.max(0, share)) * (to - from + 1);
}

/** Days that a way in pixels stands for, later ones positive. */
export function daysAlong(dx: number, place: Place, scale: TimeScale, length: number): number {
  return (((dx / place.width) * place.units) / (scale.end - scale.start)) * length;
}

/** Wheel, pinch, drag and keys of a picture whose days can be moved along. */
export function moves(view: TimelineScreen) {
  return (node: HTMLElement) => {
    let drag: { id: number; x: number; base: { from: number; to: number }; moved: boolean } | null = null;

    function place(): Place | null {
      const box = node.querySelector('.picture')?.getBoundingClientRect();
      return box && view.chart ? { x: box.x, width: box.width, units: view.chart.width } : null;
    }

    function onwheel(event: WheelEvent) {
      const pinch = event.ctrlKey || event.metaKey;
      const [at, scale, days] = [place(), view.chart?.time_scale, view.days];
      // Without the keys on the picture the wheel scrolls the page.
      if (!at || !scale || !days || !(pinch || node.contains(document.activeElement))) return;
      event.preventDefault();
      const unit = UNITS[event.deltaMode] ?? 1;
      if (!pinch && Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
        view.pan(daysAlong(event.deltaX * unit, at, scale, days.to - days.from + 1));
      } else {
        view.zoom(Math.exp(event.deltaY * unit * TURN), dayAt(event.clientX, at, scale, days.from, days.to));
      }
    }

    function onpointerdown(event: PointerEvent) {
      const days = view.days;
      const onPicture = event.target instanceof Element && event.target.closest('.picture') !== null;
      if (event.button !== 0 || !days || !onPicture) return;
      drag = { id: event.pointerId, x: event.clientX, base: days, moved: false };
    }

    function onpointermove(event: PointerEvent) {
      const [at, scale] = [place(), view.chart?.time_scale];
      if (drag?.id !== event.pointerId || !at || !scale) return;
      const dx = event.clientX - drag.x;
      if (!drag.moved && Math.abs(dx) <= STRAY) return;
      if (!drag.moved) node.setPointerCapture(event.pointerId);
      drag.moved = true;
      view.pan(-daysAlong(dx, at, scale, drag.base.to - drag.base.from + 1), drag.base);
    }

    function onpointerend(event: PointerEvent) {
      if (drag?.id !== event.pointerId) return;
      // What was dragged is not followed.
      if (drag.moved) node.addEventListener('click', stop, { capture: true, once: true });
      setTimeout(() => node.removeEventListener('click', stop, { capture: true }));
      drag = null;
    }

    function stop(event: Event) {
      event.preventDefault();
      event.stopPropagation();
    }

    function onkeydown(event: KeyboardEvent) {
      const own = event.target instanceof Element && event.target.closest('input, select, textarea, [role=slider]');
      if (own || event.ctrlKey || event.altKey || event.metaKey) return;
      const scale = view.chart?.time_scale;
      const later = scale && scale.end < scale.start ? -1 : 1;
      if (event.key === '+' || event.key === '=') view.zoomIn();
      else if (event.key === '-') view.zoomOut();
      else if (event.key === '0') view.show(null);
      else if (event.shiftKey && event.key === 'Home') view.show(null);
      else if (event.shiftKey && event.key === 'ArrowRight') view.stride(later);
      else if (event.shiftKey && event.key === 'ArrowLeft') view.stride(later === 1 ? -1 : 1);
      else return;
      event.preventDefault();
      event.stopPropagation();
    }

    const listeners: [string, (event: never) => void, AddEventListenerOptions][] = [
      ['wheel', onwheel, { passive: false }],
      ['pointerdown', onpointerdown, {}],
      ['pointermove', onpointermove, {}],
      ['pointerup', onpointerend, {}],
      ['pointercancel', onpointerend, {}],
      // Before the marks, which move with arrows too.
      ['keydown', onkeydown, { capture: true }],
    ];
    for (const [name, listener, options] of listeners) node.addEventListener(name, listener as EventListener, options);
    return () => {
      for (const [name, listener, options] of listeners) {
        node.removeEventListener(name, listener as EventListener, options);
      }
    };
  };
}
