import { isDocument } from '../values/isDocument.ts';
import { getField } from '../values/setField.ts';
import { encodeDocument } from '../values/codec.ts';
import type { Document, Value } from '../values/value.ts';

interface Difference {
  readonly updatedFields: Document;
  readonly removedFields: string[];
}

/** Same type and same value: 1 and 1.0 differ here, for a reader of the stream is to see the change of type. */
function identical(a: Value, b: Value): boolean {
  return encodeDocument({ v: a }).equals(encodeDocument({ v: b }));
}

function compare(before: Document, after: Document, at: { readonly prefix: string; readonly out: Difference }): void {
  const { prefix, out } = at;
  for (const name of Object.keys(before)) if (!Object.hasOwn(after, name)) out.removedFields.push(prefix + name);
  for (const [name, value] of Object.entries(after)) {
    const old = getField(before, name);
    if (old !== undefined && identical(old, value)) continue;
    if (isDocument(old) && isDocument(value)) compare(old, value, { prefix: `${prefix}${name}.`, out });
    else out.updatedFields[prefix + name] = value;
  }
}

/** Which dotted paths an update set and removed; a changed array is told as a whole. */
export function describeUpdate(before: Document, after: Document): Document {
  const out: Difference = { updatedFields: {}, removedFields: [] };
  compare(before, after, { prefix: '', out });
  return { ...out, truncatedArrays: [] };
}
