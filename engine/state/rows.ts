declare const rowType: unique symbol;

/** A named, ordered set of rows of one shape; made by the state modules, one text a space. */
export type Space<V> = string & { readonly [rowType]?: V };

export interface Row<V> {
  readonly id: string;
  readonly value: V;
}

/** Bounds of a scan over the ids of one space: `from` inclusive, `to` exclusive. */
export interface ScanRange {
  readonly from?: string;
  readonly to?: string;
}

/** State as processors and queries see it; rows are frozen by convention: whoever changes one writes a new one. */
export interface RowReader {
  readonly get: <V>(space: Space<V>, id: string) => V | undefined;
  /** Rows in the order of their ids; nothing may be written while it is walked. */
  readonly scan: <V>(space: Space<V>, range?: ScanRange) => Iterable<Row<V>>;
}
