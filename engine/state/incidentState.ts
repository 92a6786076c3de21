import type { IncidentValue, Key } from '../protocol/index.ts';
import { idNumber, numberId } from './rowId.ts';
import type { RowReader, Space } from './rows.ts';

export const INCIDENTS: Space<IncidentValue> = 'n';
export const incidentsOfElementSpace = (elementInstanceKey: Key): Space<true> => `ne${numberId(elementInstanceKey)}`;

export interface IncidentState {
  readonly get: (key: Key) => IncidentValue | undefined;
  readonly ofElement: (elementInstanceKey: Key) => readonly Key[];
}

export function createIncidentState(rows: RowReader): IncidentState {
  return {
    get: (key) => rows.get(INCIDENTS, numberId(key)),
    ofElement: (key) => Array.from(rows.scan(incidentsOfElementSpace(key)), (row) => idNumber(row.id)),
  };
}
