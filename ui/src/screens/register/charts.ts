import type { ChartKind } from '../../api/types.gen';

/** The charts of the register, in the order in which they are shown. */
export const CHARTS = [
  'responses',
  'themes',
  'recommenders',
  'matrix',
  'across-cycles',
] as const satisfies ChartKind[];
