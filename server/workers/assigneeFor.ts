import type { WorkModels } from '../models/createWorkModels.ts';
import type { CaseRecord } from '../models/Case.ts';
import type { ReleaseStep } from '../content/ReleaseStep.ts';

interface NewStep {
  readonly step: Pick<ReleaseStep, 'role' | 'keep'>;
  readonly record: Pick<CaseRecord, 'ownerId' | 'answers'>;
  readonly officeId: string;
}

/**
 * Who gets a new task at once: with `keep`, the person who completed the step before; for an officer's step, the owner of the case.
 * Null, and so the office's queue, when she is away, elsewhere or of another role.
 */
export async function assigneeFor(models: Pick<WorkModels, 'User'>, { step, record, officeId }: NewStep): Promise<string | null> {
  const before = step.keep ? (record.answers.at(-1)?.byId ?? record.ownerId) : null;
  const wanted = before ?? (step.role === 'officer' ? record.ownerId : null);
  if (wanted === null) return null;
  const roles = step.keep ? {} : { role: step.role };
  const person = await models.User.findOne({ _id: wanted, active: true, officeId, ...roles }, { _id: 1 }).lean();
  return person?._id ?? null;
}
