import type { ChartKind, ChartQuery, RegisterFilter } from '../../api/types.gen';
import type { Key } from '../../lib/i18n.svelte';

/** A question that directors ask, and the chart that answers it. */
export interface Question {
  id: QuestionId;
  kind: ChartKind;
  /** Whether it is about one State, which then has to be named. */
  ofState?: true;
  /** Whether it is answered from the register; else from the cooperation ledger and what was said. */
  ofRegister?: true;
}

export type QuestionId = Extract<Key, `questions.q.${string}`> extends `questions.q.${infer Id}` ? Id : never;
export type GroupId = Extract<Key, `questions.group.${string}`> extends `questions.group.${infer Id}` ? Id : never;

/** The questions in the order in which a director comes to them. */
export const GROUPS: { id: GroupId; questions: Question[] }[] = [
  {
    id: 'cooperation',
    questions: [
      { id: 'absences', kind: 'absences' },
      { id: 'cooperation', kind: 'timeline', ofState: true },
      { id: 'comparison', kind: 'comparison', ofState: true, ofRegister: true },
      { id: 'roll-call', kind: 'roll-call' },
      { id: 'participation', kind: 'participation' },
    ],
  },
  {
    id: 'recommendations',
    questions: [
      { id: 'responses', kind: 'responses', ofRegister: true },
      { id: 'themes', kind: 'themes', ofRegister: true },
      { id: 'who-recommends', kind: 'who-recommends', ofRegister: true },
      { id: 'recommenders', kind: 'recommenders', ofRegister: true },
      { id: 'matrix', kind: 'matrix', ofRegister: true },
      { id: 'returning-themes', kind: 'returning-themes', ofRegister: true },
      { id: 'across-cycles', kind: 'across-cycles', ofRegister: true },
    ],
  },
  {
    id: 'voices',
    questions: [
      { id: 'floor', kind: 'floor', ofState: true },
      { id: 'statements', kind: 'statements' },
      { id: 'deadlines', kind: 'deadlines' },
    ],
  },
  { id: 'sources', questions: [{ id: 'disagreements', kind: 'disagreements', ofRegister: true }] },
];

export const QUESTIONS: Question[] = GROUPS.flatMap(({ questions }) => questions);

/** The question of that name; the first where there is none. */
export function questionOf(id: string | undefined): Question | undefined {
  return QUESTIONS.find((question) => question.id === id) ?? QUESTIONS[0];
}

const only = <T>(values: T[]): T | null => (values.length === 1 ? (values[0] ?? null) : null);

/** What of a chart's query the one filter says: a State, cycle or group where it names exactly one. */
export function asked(filter: RegisterFilter): Pick<ChartQuery, 'state' | 'cycle' | 'group' | 'filter'> {
  return { state: only(filter.states), cycle: only(filter.cycles), group: only(filter.regions), filter };
}

/** Whether the filter asks for something that only the register can answer. */
export function asksTheRegister(filter: RegisterFilter): boolean {
  const { states, regions, cycles, disagreeing, text, ...rest } = filter;
  void [states, regions, cycles];
  return disagreeing || text !== '' || Object.values(rest).some((values) => values.length > 0);
}

/** Letters without case and accents: whoever types "echeance" finds "échéance". */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}

/** The groups with the questions whose words hold all that is typed. */
export function matching(typed: string, words: (question: Question) => string): typeof GROUPS {
  const wanted = folded(typed).split(/\s+/).filter(Boolean);
  const holds = (question: Question) => wanted.every((word) => folded(words(question)).includes(word));
  return GROUPS.map(({ id, questions }) => ({ id, questions: questions.filter(holds) })).filter(
    ({ questions }) => questions.length > 0,
  );
}
