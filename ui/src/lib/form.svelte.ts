import { Failure } from '../api/failure';
import type { SourceInput } from '../api/types.gen';
import { readDate } from './dates';
import { t } from './i18n.svelte';
import { orNull } from './words';

/** The fields of a source in a form. */
export interface SourceFields {
  id: string;
  title: string;
  publisher: string;
  date: string;
  url: string;
}

/** The source that a record has, or an empty one. */
export function sourceFields(id: string | null): SourceFields {
  return { id: id ?? '', title: '', publisher: '', date: '', url: '' };
}

export function sourceInput(fields: SourceFields): SourceInput {
  return {
    id: fields.id,
    title: fields.title.trim(),
    publisher: orNull(fields.publisher),
    date: orNull(fields.date),
    url: orNull(fields.url),
  };
}

/** Sends a form; what was refused or is missing is said in it. */
export class Form {
  busy = $state(false);
  /** Set by the first try to save: only then is an empty field an error. */
  tried = $state(false);
  failure = $state.raw<Failure | null>(null);

  /** The error of a field that must not be empty. */
  needed(value: string): string | null {
    return this.tried && value.trim() === '' ? t('form.needed') : null;
  }

  async send(complete: boolean, save: () => Promise<void>): Promise<void> {
    this.tried = true;
    this.failure = null;
    if (!complete || this.busy) return focusFirstError();
    this.busy = true;
    try {
      await save();
    } catch (cause) {
      this.failure = Failure.of(cause);
    } finally {
      this.busy = false;
    }
  }
}

/** Whether a date field can be saved; an empty one only where that is allowed. */
export function dateFits(value: string, { optional }: { optional: boolean }): boolean {
  if (value.trim() === '') return optional;
  return !('problem' in readDate(value));
}

/** Whether a text is one whole day. */
export function isDay(value: string): boolean {
  const reading = readDate(value);
  return !('problem' in reading) && reading.from.day !== null && reading.to === null;
}

/** Whether the field of an embargo can be saved: it is empty, or a whole day. */
export function embargoFits(value: string): boolean {
  return value.trim() === '' || isDay(value);
}

function focusFirstError(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('dialog [aria-invalid="true"]')?.focus());
}
