import { DECISION_REQUIREMENTS, LATEST_DECISION_REQUIREMENTS } from '../decisionState.ts';
import { numberId, textId } from '../rowId.ts';
import type { Applier } from './applier.ts';

export const decisionRequirementsCreatedApplier: Applier<'DECISION_REQUIREMENTS'> = (rows, { key, value }) => {
  rows.insert(DECISION_REQUIREMENTS, numberId(key), value);
  rows.put(LATEST_DECISION_REQUIREMENTS, textId(value.decisionRequirementsId), key);
};
