import type { RowReader, Space } from '../rows.ts';

/** State as appliers change it. */
export interface RowWriter extends RowReader {
  readonly put: <V>(space: Space<V>, id: string, value: V) => void;
  /** Like `put`, for an id that cannot exist yet (a fresh key): if it goes within the same batch, storage never hears of it. */
  readonly insert: <V>(space: Space<V>, id: string, value: V) => void;
  readonly remove: (space: Space<unknown>, id: string) => void;
}
