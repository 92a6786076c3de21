import type { Surroundings } from '../../Surroundings.ts';
import type { StepKind } from '../insert/StepKind.ts';
import { APPROVAL_FORM } from '../steps/StepMaker.ts';

/** What a draft lacks that a kind of step needs. */
export function whyNotYet(
  kind: StepKind,
  { forms, procedures, agencies, services }: Surroundings,
): 'noForm' | 'noApprovalForm' | 'noHandoff' | 'noProcedure' | null {
  if (kind === 'task') return forms.length === 0 ? 'noForm' : null;
  if (kind === 'approval') return forms.some(({ id }) => id === APPROVAL_FORM) ? null : 'noApprovalForm';
  if (kind === 'call') return procedures.length === 0 ? 'noProcedure' : null;
  const ready = procedures.some(({ id }) => id === 'core-handoff') && agencies.length > 0 && services.length > 0;
  return kind === 'handoff' && !ready ? 'noHandoff' : null;
}
