import type { EngineRecord } from '../protocol/index.ts';
import { applyEvent } from './appliers/appliers.ts';
import type { RowWriter } from './mutable/rowWriter.ts';

/** Builds state from a log: applies its events in order and nothing else. */
export function replay(rows: RowWriter, log: Iterable<EngineRecord>): void {
  for (const record of log) if (record.recordType === 'EVENT') applyEvent(rows, record);
}
