import type { Correction, ReportRow, Response, RowProblem } from '../../../api/types.gen';

/** What was decided of each recommendation that was compared with its page, by its row. */
export type Decisions = ReadonlyMap<number, Correction>;

/** The fields that can be corrected, as a form has them. */
export interface Fields {
  paragraph: string;
  text: string;
  states: string[];
  response: Response | null;
}

export const NOTHING_DECIDED: Decisions = new Map();

const SEEN: Omit<Correction, 'row'> = {
  drop: false,
  paragraph: null,
  text: null,
  recommending_states: null,
  response: null,
};

/** Found to be right; what was corrected before stays corrected. */
export function accepted(row: ReportRow, before: Correction | undefined): Correction {
  return before && !before.drop ? before : { ...SEEN, row: row.row };
}

/** Not a recommendation, or one that is not wanted. */
export function leftOut(row: ReportRow): Correction {
  return { ...SEEN, row: row.row, drop: true };
}

/** Corrected by hand: only what differs from the reading is a correction. */
export function corrected(row: ReportRow, fields: Fields): Correction {
  const ifChanged = (now: string, was: string) => (now.trim() === was.trim() ? null : now.trim());
  const sameStates = fields.states.join() === row.recommending_states.join();
  return {
    ...SEEN,
    row: row.row,
    paragraph: ifChanged(fields.paragraph, row.paragraph ?? ''),
    text: ifChanged(fields.text, row.text),
    recommending_states: sameStates ? null : fields.states,
    response: fields.response === row.response ? null : fields.response,
  };
}

/** The decisions with another one of a recommendation, or without any of it. */
export function withDecision(decisions: Decisions, row: number, decision: Correction | undefined): Decisions {
  const changed = new Map(decisions);
  if (decision) changed.set(row, decision);
  else changed.delete(row);
  return changed;
}

/** Whether a decision changes anything of what was read. */
export function changes({ paragraph, text, recommending_states, response }: Correction): boolean {
  return paragraph !== null || text !== null || recommending_states !== null || response !== null;
}

/** A recommendation as it would be imported. */
export function fieldsOf(row: ReportRow, decision: Correction | undefined): Fields {
  return {
    paragraph: decision?.paragraph ?? row.paragraph ?? '',
    text: decision?.text ?? row.text,
    states: decision?.recommending_states ?? row.recommending_states,
    response: decision?.response ?? row.response,
  };
}

/** Problems by the recommendation that they are about; those of row 0 are about the report itself. */
export function byRow(problems: RowProblem[]): ReadonlyMap<number, RowProblem[]> {
  const rows = new Map<number, RowProblem[]>();
  for (const problem of problems) rows.set(problem.place.row, [...(rows.get(problem.place.row) ?? []), problem]);
  return rows;
}

/** Recommendations that somebody should compare with the page. */
export function doubtful(rows: ReportRow[], problems: ReadonlyMap<number, RowProblem[]>): ReportRow[] {
  return rows.filter((row) => row.confidence !== 'sure' || problems.has(row.row));
}

/** The next that is not decided yet, from `after` on and then from the beginning; null when all are. */
export function nextOpen(rows: ReportRow[], decisions: Decisions, after: number): number | null {
  const open = rows.filter((row) => !decisions.has(row.row));
  return (open.find((row) => row.row > after) ?? open[0])?.row ?? null;
}
