import type { CollectionInfo, IndexInfo } from '../catalog/collectionInfo.ts';
import { namespaceOf } from '../catalog/collectionInfo.ts';
import type { StoreState } from '../commands/command.ts';
import { submitWrite } from '../commands/submitWrite.ts';
import { createDirectTarget, currentView } from '../documents/directTarget.ts';
import { findDocuments } from '../documents/findDocuments.ts';
import { getStored, withDocument } from '../documents/stored.ts';
import { matchesPartial } from '../query/matchesPartial.ts';
import type { Document } from '../values/value.ts';
import { visitPathElements } from '../values/visitPath.ts';

const AT_ONCE = 500;

interface Expiry {
  readonly info: CollectionInfo;
  readonly index: IndexInfo;
  readonly before: Date;
}

function earliestDate(document: Document, { index }: Expiry): number {
  let earliest = Infinity;
  visitPathElements(document, index.spec.fields[0]?.parts ?? [], (value) => {
    if (value instanceof Date) earliest = Math.min(earliest, value.getTime());
    return false;
  });
  return earliest;
}

function isExpired(document: Document, expiry: Expiry): boolean {
  const partial = expiry.index.spec.partialFilterExpression;
  return earliestDate(document, expiry) <= expiry.before.getTime() && (!partial || matchesPartial(partial, document));
}

function expiredKeys(state: StoreState, expiry: Expiry): readonly Buffer[] {
  const path = expiry.index.spec.fields[0]?.path ?? '';
  const filter = { [path]: { $lte: expiry.before }, ...expiry.index.spec.partialFilterExpression };
  return [...findDocuments(currentView(state), expiry.info, { filter, limit: AT_ONCE })].map(({ idKey }) => Buffer.from(idKey));
}

function deleteExpired(state: StoreState, expiry: Expiry, keys: readonly Buffer[]): Document {
  const target = createDirectTarget(state);
  const info = state.catalog.collections().get(namespaceOf(expiry.info.database, expiry.info.name));
  let n = 0;
  for (const idKey of info ? keys : []) {
    const stored = info && getStored(target.view, info, idKey);
    const document = stored && withDocument(stored).document;
    if (!info || !document || !isExpired(document, expiry) || state.locks.holder(info.id, idKey)) continue;
    target.write(info, { idKey, before: document, after: null, replaced: false });
    n += 1;
  }
  return { n };
}

/** Deletes what TTL indexes say is over, some hundred documents at a time so that other commands come between. */
export async function expireDocuments(state: StoreState, now: Date): Promise<void> {
  for (const info of state.catalog.collections().values()) {
    for (const index of info.indexes) {
      const seconds = index.spec.expireAfterSeconds;
      if (seconds === undefined) continue;
      const expiry = { info, index, before: new Date(now.getTime() - seconds * 1000) };
      for (let keys = expiredKeys(state, expiry); keys.length > 0; keys = expiredKeys(state, expiry)) {
        const { n } = await submitWrite(state, { run: () => deleteExpired(state, expiry, keys) });
        if (n === 0 || keys.length < AT_ONCE) break;
      }
    }
  }
}
