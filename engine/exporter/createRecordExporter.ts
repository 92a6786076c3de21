import type { EngineRecord } from '../protocol/index.ts';

/** Ordered record stream; each reader keeps its place in the engine's own storage. */
export interface RecordExporter {
  /** Committed records after the position, oldest first. */
  readonly after: (position: number) => Iterable<EngineRecord>;
  readonly lastPosition: () => number;
  /** Position that the reader acknowledged last; 0 for a new one. */
  readonly position: (exporterId: string) => number;
  readonly acknowledge: (exporterId: string, position: number) => void;
  /** Drops records before the position, but never what a reader has not acknowledged. A dropped log cannot be replayed. */
  readonly trim: (beforePosition: number) => void;
}

interface ExporterStorage {
  readonly records: (afterPosition: number) => Iterable<EngineRecord>;
  readonly lastPosition: () => number;
  readonly exportedPosition: (exporterId: string) => number;
  readonly acknowledge: (exporterId: string, position: number) => void;
  readonly trimLog: (beforePosition: number) => void;
}

export function createRecordExporter(storage: ExporterStorage): RecordExporter {
  const { records: after, lastPosition, exportedPosition: position, acknowledge, trimLog: trim } = storage;
  return { after, lastPosition, position, acknowledge, trim };
}
