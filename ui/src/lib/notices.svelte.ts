import { call } from '../api/call';
import { Failure } from '../api/failure';
import { plural, tOr } from './i18n.svelte';
import { session } from './session.svelte';

export interface Toast {
  id: number;
  text: string;
  alarm: boolean;
  /** Offers to take the last change back. */
  undo: boolean;
}

const SHOWN_MS = 12_000;
let next = 1;
let toasts = $state.raw<Toast[]>([]);

export const notices = {
  get toasts() {
    return toasts;
  },
  /** Tells a result, in sight and to screen readers. */
  tell(text: string, { undo = false, alarm = false } = {}) {
    const toast = { id: next++, text, undo, alarm };
    toasts = [toast];
    if (!alarm) setTimeout(() => notices.close(toast.id), SHOWN_MS);
  },
  close(id: number) {
    toasts = toasts.filter((toast) => toast.id !== id);
  },
};

/** An error in the reader's language; the core's own words where it has no translation. */
export function failureText(failure: Failure): string {
  return tOr(`error.${failure.code}`, failure.message, failure.params);
}

/** "Imported (6 records)": what a change was. */
export function changeText(change: string, records: number): string {
  const what = tOr(`change.${change}`, change);
  return records > 1 ? plural('change.with_count', records, { what }) : what;
}

/** Does something that can be refused, and tells the refusal. */
export async function attempt(action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (cause) {
    notices.tell(failureText(Failure.of(cause)), { alarm: true });
  }
}

/** Takes back the last change of the case file. */
export function undoLast(): Promise<void> {
  return attempt(async () => {
    const undone = await call('undo', {});
    await session.changed();
    notices.tell(plural('undo.done', undone.records, { what: tOr(`change.${undone.change}`, undone.change) }));
  });
}
