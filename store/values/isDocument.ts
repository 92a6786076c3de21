import { kindOf } from './kindOf.ts';
import type { Document, Value } from './value.ts';

/** True for a plain sub-document; false for arrays, dates and BSON's own classes. */
export function isDocument(value: Value): value is Document {
  return value !== null && typeof value === 'object' && kindOf(value) === 'object' && !('_bsontype' in value);
}

/** True for a document whose first field is an operator, such as `{ $gt: 5 }`. */
export function isOperatorDocument(value: Value): value is Document {
  return isDocument(value) && Object.keys(value)[0]?.startsWith('$') === true;
}
