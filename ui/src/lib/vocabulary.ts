import type { AskStatus, Consent, Kind, RedactionProfile, RegionalGroup, Stage, StatementKind } from '../api/types.gen';

/** All values of the enumerations that a form or a switch offers, in the order of the procedure. */
export const STAGES: Stage[] = ['report', 'troika', 'review', 'wg_adoption', 'response', 'adoption', 'follow_up'];

export const KINDS: Kind[] = [
  'scheduled',
  'deadline',
  'report_submitted',
  'report_not_submitted',
  'withdrawal_announced',
  'postponed_by_agreement',
  'absent',
  'council_decision',
  'rescheduled',
  'resumed',
  'held',
  'no_response',
];

export const GROUPS: RegionalGroup[] = [
  'african',
  'asia_pacific',
  'eastern_european',
  'latin_american_caribbean',
  'western_european_other',
];

export const STATEMENT_KINDS: StatementKind[] = ['press', 'oral', 'written', 'submission', 'other'];
export const CONSENTS: Consent[] = ['not_asked', 'published', 'given', 'by_role', 'refused'];
export const PROFILES: RedactionProfile[] = ['public', 'trusted', 'internal'];
export const ASK_STATUSES: AskStatus[] = ['open', 'met', 'dropped'];
