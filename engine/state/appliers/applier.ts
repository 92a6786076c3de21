import type { RecordOf, ValueType } from '../../protocol/index.ts';
import type { RowWriter } from '../mutable/rowWriter.ts';

/** Changes state by one event; frozen once released: a new behaviour is a new version. */
export type Applier<T extends ValueType> = (rows: RowWriter, event: RecordOf<T>) => void;
