import { DECISIONS, decisionsOfRequirementsSpace, LATEST_DECISIONS } from '../decisionState.ts';
import { numberId, textId } from '../rowId.ts';
import type { Applier } from './applier.ts';

export const decisionCreatedApplier: Applier<'DECISION'> = (rows, { key, value }) => {
  rows.insert(DECISIONS, numberId(key), value);
  rows.insert(decisionsOfRequirementsSpace(value.decisionRequirementsKey), numberId(key), key);
  rows.put(LATEST_DECISIONS, textId(value.decisionId), key);
};
