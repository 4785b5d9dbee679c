import { call } from '../../../api/call';
import { Failure } from '../../../api/failure';
import type { Progress } from '../../../api/types.gen';
import { NOT_BEGUN } from './progress';

/** Often enough that the bar moves, seldom enough that it costs nothing. */
const POLL_MS = 150;

// Both are answered while another command is running.
const askProgress = () => call('progress', {});
const askToCancel = () => call('cancel_job', {});

/** A command that takes long: how far it is, and how to stop it. */
export class Job {
  /** Null while none is running. */
  progress = $state.raw<Progress | null>(null);
  cancelling = $state(false);

  /** Answers what the command answers, or null when it was cancelled. */
  async run<T>(work: () => Promise<T>): Promise<T | null> {
    this.progress = NOT_BEGUN;
    this.cancelling = false;
    const poll = setInterval(() => void this.#look(), POLL_MS);
    try {
      return await work();
    } catch (cause) {
      if (Failure.of(cause).code === 'cancelled') return null;
      throw cause;
    } finally {
      clearInterval(poll);
      this.progress = null;
    }
  }

  async cancel(): Promise<void> {
    this.cancelling = true;
    await askToCancel().catch(() => (this.cancelling = false));
  }

  async #look(): Promise<void> {
    // A moment without an answer is no reason to stop the work.
    // Said again while it runs on: a job that was still opening its files did not hear it.
    if (this.cancelling) await this.cancel();
    const now = await askProgress().catch(() => null);
    if (now?.running && this.progress !== null) this.progress = now;
  }
}
