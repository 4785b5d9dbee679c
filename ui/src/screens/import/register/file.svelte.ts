import { call } from '../../../api/call';
import { Failure } from '../../../api/failure';
import type { Mapping, Outline, Question, ReadOptions, RegisterFile } from '../../../api/types.gen';
import { ReportReview } from '../report/review.svelte';
import { carriedOver, givenForAll, isAnswered, NO_MAPPING, NOTHING_SAID, optionsFor } from './mapping';

/** A file that the user chose, with how it is to be read. */
export class ImportFile {
  readonly path: string;
  readonly name: string;
  /** What the file seems to be; null where it was refused or is a text. */
  outline = $state.raw<Outline | null>(null);
  isText = $state(false);
  mapping = $state.raw<Mapping>(NO_MAPPING);
  /** Whether the mapping comes from an earlier file with the same header. */
  remembered = $state(false);
  /** Questions so far, and what holds for all rows: an answer stays in sight, so that it can be changed. */
  asked = $state.raw<Question[]>([]);
  /** What the user said of the file. */
  said = $state.raw<ReadOptions>(NOTHING_SAID);
  failure = $state.raw<Failure | null>(null);
  looking = $state(false);
  /** Where the file is a report that is compared with its pages. */
  review = $state.raw<ReportReview | null>(null);
  #turn = 0;

  constructor(path: string) {
    this.path = path;
    this.name = path.split(/[/\\]/).at(-1) ?? path;
  }

  get options(): ReadOptions {
    const options = optionsFor(this.said, this.outline, this.mapping, this.asked);
    return { ...options, corrections: this.review?.corrections ?? [] };
  }

  get request(): RegisterFile {
    return { path: this.path, options: this.options };
  }

  get openQuestions(): Question[] {
    return this.asked.filter((question) => !isAnswered(question, this.mapping));
  }

  get ready(): boolean {
    return this.outline !== null && this.failure === null && !this.looking && this.openQuestions.length === 0;
  }

  get isReport(): boolean {
    return this.outline?.kind === 'wg_report';
  }

  /** Looks at the file as it is to be read; with `anew` the columns are found again. */
  async look({ anew = true } = {}): Promise<void> {
    const turn = ++this.#turn;
    this.looking = true;
    try {
      const options = anew ? { ...this.said, mapping: null } : this.options;
      const { register, remembered } = await call('outline_file', { path: this.path, options });
      if (turn !== this.#turn) return;
      this.outline = register;
      this.isText = register === null;
      this.failure = null;
      if (register === null) return;
      if (anew) {
        this.mapping = carriedOver(register.mapping, this.mapping);
        this.remembered = remembered;
        const given = givenForAll(this.mapping, remembered);
        this.asked = [...register.questions, ...given.filter((question) => !register.questions.includes(question))];
      } else {
        const more = register.questions.filter((question) => !this.asked.includes(question));
        this.asked = [...this.asked, ...more];
      }
    } catch (cause) {
      if (turn === this.#turn) this.failure = Failure.of(cause);
    } finally {
      if (turn === this.#turn) this.looking = false;
    }
  }

  /** Reads the file differently. Other letters leave the columns where they are; all else finds them anew. */
  readAs(change: Partial<ReadOptions>): Promise<void> {
    this.said = { ...this.said, ...change };
    return this.look({ anew: !('encoding' in change) });
  }

  readAsBefore(): Promise<void> {
    this.said = NOTHING_SAID;
    return this.look();
  }

  map(mapping: Mapping): Promise<void> {
    this.mapping = mapping;
    return this.look({ anew: false });
  }
}
