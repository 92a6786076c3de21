import type { DecisionRequirementsValue, DecisionValue, Key } from '../protocol/index.ts';
import { numberId, textId } from './rowId.ts';
import type { RowReader, Space } from './rows.ts';

export const DECISIONS: Space<DecisionValue> = 'x';
export const LATEST_DECISIONS: Space<Key> = 'xl';
export const DECISION_REQUIREMENTS: Space<DecisionRequirementsValue> = 'g';
export const LATEST_DECISION_REQUIREMENTS: Space<Key> = 'gl';
export const decisionsOfRequirementsSpace = (key: Key): Space<Key> => `gd${numberId(key)}`;

export interface DecisionState {
  readonly latest: (decisionId: string) => DecisionValue | undefined;
  readonly byKey: (key: Key) => DecisionValue | undefined;
  readonly latestRequirements: (id: string) => DecisionRequirementsValue | undefined;
  readonly requirements: (key: Key) => DecisionRequirementsValue | undefined;
  /** Decisions of a graph in the order of their keys. */
  readonly ofRequirements: (key: Key) => readonly DecisionValue[];
}

export function createDecisionState(rows: RowReader): DecisionState {
  const byKey = (key: Key | undefined): DecisionValue | undefined => (key === undefined ? undefined : rows.get(DECISIONS, numberId(key)));
  const requirements = (key: Key | undefined): DecisionRequirementsValue | undefined =>
    key === undefined ? undefined : rows.get(DECISION_REQUIREMENTS, numberId(key));
  return {
    byKey,
    requirements,
    latest: (id) => byKey(rows.get(LATEST_DECISIONS, textId(id))),
    latestRequirements: (id) => requirements(rows.get(LATEST_DECISION_REQUIREMENTS, textId(id))),
    ofRequirements: (key) =>
      Array.from(rows.scan(decisionsOfRequirementsSpace(key)), (row) => byKey(row.value)).filter((decision) => decision !== undefined),
  };
}
