import { call } from '../../api/call';
import type { Link, RecordKind } from '../../api/types.gen';
import { attempt } from '../../lib/notices.svelte';
import { router } from '../../lib/router.svelte';
import { register } from '../register/register.svelte';
import { QUESTIONS, type Question, type QuestionId } from './questions';

/** What is asked; kept while other screens are shown. */
class QuestionsScreen {
  id = $state<QuestionId>('absences');
  /** What was typed to find a question. */
  typed = $state('');

  get question(): Question | undefined {
    return QUESTIONS.find(({ id }) => id === this.id);
  }
}

export const questions = new QuestionsScreen();

export function ask(question: QuestionId): void {
  router.go({ screen: 'questions', question });
}

/** The rows of the register that the filter asks for. */
export function showRows(): void {
  register.tab = 'list';
  router.go({ screen: 'register' });
}

/**
 * Opens what a mark stands for. Rows of the register narrow the one filter, so that every chart shows the
 * same part; the rows themselves are a button away.
 */
export function follow(link: Link): void {
  if (link.to === 'register') register.narrow(link.filter);
  else if (link.to === 'state') router.go({ screen: 'state', iso3: link.iso3 });
  else if (link.to === 'event' || link.to === 'statement' || link.to === 'ask') void openRecord(link.to, link.id);
  else if (link.to === 'status') {
    register.filter = { ...register.filter, cycles: [link.cycle] };
    ask('roll-call');
  } else if (link.to === 'session') ask('roll-call');
}

function openRecord(kind: RecordKind, id: string): Promise<void> {
  return attempt(async () => {
    const { state } = await call('whose', { id });
    router.go({ screen: 'state', iso3: state, target: { kind, id } });
  });
}
