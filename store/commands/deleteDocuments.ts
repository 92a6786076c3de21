import type { Variables } from '../aggregation/variables.ts';
import { findDocuments } from '../documents/findDocuments.ts';
import { getStored, withDocument } from '../documents/stored.ts';
import type { SortSpec } from '../query/sortSpec.ts';
import type { Document, Value } from '../values/value.ts';
import type { UpdatePlace } from './updateDocuments.ts';

export interface DeleteStatement {
  readonly filter: Document;
  /** 0: every match. */
  readonly limit: number;
  readonly sort?: SortSpec;
  readonly hint?: Value;
  readonly variables?: Variables;
}

/** Deletes matching documents; returns how many and the last one. */
export function deleteDocuments(
  { target, database, name }: UpdatePlace,
  statement: DeleteStatement,
): { readonly n: number; readonly deleted: Document | undefined } {
  const info = target.collection(database, name);
  const keys: Buffer[] = [];
  for (const { idKey } of findDocuments(target.view, info, statement)) keys.push(Buffer.from(idKey));
  let deleted: Document | undefined;
  for (const idKey of keys) {
    const stored = info && getStored(target.view, info, idKey);
    if (!info || !stored) continue;
    deleted = withDocument(stored).document;
    target.write(info, { idKey, before: deleted, after: null, replaced: false });
  }
  return { n: keys.length, deleted };
}
