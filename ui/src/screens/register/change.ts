import type { Implementation, RecordChange, Response } from '../../api/types.gen';

/** Leaves everything as it is. */
export const NO_CHANGE: RecordChange = {
  assessment: null,
  evidence: null,
  assessed: null,
  add_themes: [],
  remove_themes: [],
  response: null,
  state_words: null,
  text: null,
  paragraph: null,
  uncorrect: [],
};

/** All answers and levels that can be chosen, in the order of the procedure. */
export const ANSWERS: Response[] = [
  'supported',
  'supported_in_part',
  'noted',
  'pending',
  'no_response',
  'not_applicable',
];
export const LEVELS: Implementation[] = ['not_assessed', 'full', 'partial', 'none', 'not_assessable'];

/** Fields whose correction can be taken back. */
export const CORRECTABLE = ['text', 'response', 'paragraph', 'state_words', 'themes'];

export function changesNothing(change: RecordChange): boolean {
  return JSON.stringify(change) === JSON.stringify(NO_CHANGE);
}
