/** Any BSON value as the decoder gives it: numbers stay Int32, Double, Long or Decimal128, so that no type is lost on the way through. */
export type Value = unknown;

/** A BSON document in field order. */
export type Document = Record<string, unknown>;
