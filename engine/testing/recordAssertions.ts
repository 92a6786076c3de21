import type { EngineRecord, RecordOf, ValueType } from '../protocol/index.ts';

/** Questions to a record stream. */
export interface RecordQueries {
  readonly all: readonly EngineRecord[];
  /** Events of one kind, oldest first. */
  readonly events: <T extends ValueType>(valueType: T, intent?: RecordOf<T>['intent']) => readonly RecordOf<T>[];
  readonly rejections: () => readonly EngineRecord[];
  /** Life of the elements as text: `task ELEMENT_ACTIVATED`; sequence flows as `flow SEQUENCE_FLOW_TAKEN`. */
  readonly lifeCycle: (elementId?: string) => readonly string[];
}

export function queryRecords(records: Iterable<EngineRecord>): RecordQueries {
  const all = [...records];
  return {
    all,
    events: <T extends ValueType>(valueType: T, intent?: RecordOf<T>['intent']) =>
      all.filter(
        (record) => record.recordType === 'EVENT' && record.valueType === valueType && (intent === undefined || record.intent === intent),
      ) as unknown as RecordOf<T>[],
    rejections: () => all.filter((record) => record.recordType === 'COMMAND_REJECTION'),
    lifeCycle: (elementId) =>
      all.flatMap((record) =>
        record.recordType === 'EVENT' &&
        record.valueType === 'PROCESS_INSTANCE' &&
        (elementId === undefined || record.value.elementId === elementId)
          ? [`${record.value.elementId} ${record.intent}`]
          : [],
      ),
  };
}
