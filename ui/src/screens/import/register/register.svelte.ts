import { call } from '../../../api/call';
import { Failure } from '../../../api/failure';
import { host } from '../../../api/host';
import type { RegisterReport } from '../../../api/types.gen';
import { i18n, plural, t } from '../../../lib/i18n.svelte';
import { attempt, notices } from '../../../lib/notices.svelte';
import { session } from '../../../lib/session.svelte';
import { ReportReview } from '../report/review.svelte';
import type { ImportFile } from './file.svelte';
import { Job } from './job.svelte';

export type Step = 'start' | 'files' | 'review' | 'job' | 'report' | 'done';

/** What was imported, and the revision of the case file right after. */
export interface Done {
  report: RegisterReport;
  revision: number;
}

/**
 * Importing files of recommendations: the list of files with how each is read, the dry run, the import.
 * An import that was left stays where it was until it is done or cancelled.
 */
class RegisterImport {
  files = $state.raw<ImportFile[]>([]);
  readonly job = new Job();
  /** Which of the two long commands is running. */
  running = $state<'try_import' | 'import_register'>('try_import');
  report = $state.raw<RegisterReport | null>(null);
  done = $state.raw<Done | null>(null);
  failure = $state.raw<Failure | null>(null);
  /** The report that is compared with its pages. */
  reviewing = $state.raw<ReportReview | null>(null);
  /** Files that the dry run was made with. */
  #checked: ImportFile[] = [];

  get step(): Step {
    if (this.job.progress) return 'job';
    if (this.done) return 'done';
    if (this.reviewing) return 'review';
    if (this.report) return 'report';
    return this.files.length > 0 ? 'files' : 'start';
  }

  /** Files that are imported: neither refused nor texts. */
  get taken(): ImportFile[] {
    return this.files.filter((file) => file.outline !== null && file.failure === null);
  }

  get ready(): boolean {
    return this.taken.length > 0 && this.files.every((file) => !file.looking) && this.taken.every((file) => file.ready);
  }

  add(files: ImportFile[]): void {
    this.files = [...this.files, ...files];
  }

  remove(file: ImportFile): void {
    this.files = this.files.filter((each) => each !== file);
    this.failure = null;
  }

  /** Lets a report be compared with its pages; a dry run that was made without that is out of date. */
  review(file: ImportFile): void {
    file.review ??= new ReportReview(file);
    this.reviewing = file.review;
    this.report = null;
    this.failure = null;
  }

  /** From the review back to the files; what was decided stays. */
  endReview(): void {
    this.reviewing = null;
  }

  async check(): Promise<void> {
    if (!this.ready) return;
    this.reviewing = null;
    this.#checked = this.taken;
    this.report = await this.#run('try_import');
  }

  async importAll(): Promise<void> {
    const report = await this.#run('import_register');
    if (report === null) return;
    await session.changed();
    this.done = { report, revision: session.revision };
    this.report = null;
    this.files = [];
    const { counts } = report;
    notices.tell(plural('intake.done', counts.new + counts.met + counts.updated), { undo: true });
  }

  /** From the report back to the files, to read one differently. */
  back(): void {
    this.report = null;
    this.failure = null;
  }

  /** Forgets the files, or what was done. */
  cancel(): void {
    this.files = [];
    this.reviewing = null;
    this.report = null;
    this.done = null;
    this.failure = null;
  }

  /** The screen is left: what was imported has been seen. */
  leave(): void {
    this.done = null;
  }

  /** Writes the rejected rows of a file where the user chooses, in its own format. */
  saveRejected(path: string): Promise<void> {
    return attempt(async () => {
      const file = this.#checked.find((each) => each.path === path);
      if (!file) return;
      const [, stem = file.name, ending = ''] = /^(.+)\.([^.]+)$/.exec(file.name) ?? [];
      const kinds = ending === '' ? [] : [{ name: ending.toUpperCase(), extensions: [ending] }];
      const suggested = ending === '' ? `${stem}-rejected` : `${stem}-rejected.${ending}`;
      const to = await host.pickSave(t('intake.save_rejected_title'), suggested, kinds);
      if (to === null) return;
      const saved = await call('save_rejected', { file: file.request, to });
      notices.tell(t('intake.saved_rejected', { path: saved.path }));
    });
  }

  async #run(command: 'try_import' | 'import_register'): Promise<RegisterReport | null> {
    const files = this.#checked.map((file) => file.request);
    this.running = command;
    this.failure = null;
    try {
      const report = await this.job.run(() => call(command, { files, lang: i18n.lang }));
      if (report === null) notices.tell(t('intake.job.cancelled'));
      return report;
    } catch (cause) {
      this.failure = Failure.of(cause);
      return null;
    }
  }
}

export const registerImport = new RegisterImport();
