import type { Document, Value } from '../values/value.ts';

/** What a match found out besides yes: where in the outermost array it was, for the positional operator `$`. */
export interface MatchDetails {
  arrayIndex?: number;
}

/** A compiled filter over whole documents. */
export type DocumentPredicate = (document: Document, details?: MatchDetails) => boolean;

/** A compiled condition on one value. */
export type ValuePredicate = (value: Value) => boolean;

/** A condition on a path: `elements` says whether an array's elements are tried too, `negated` turns the result over the whole path. */
export interface PathCondition {
  readonly test: ValuePredicate;
  readonly elements: boolean;
  readonly negated: boolean;
}
