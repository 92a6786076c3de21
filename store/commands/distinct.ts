import { checkNamespace } from '../catalog/checkNamespace.ts';
import { namespaceOf } from '../catalog/collectionInfo.ts';
import { findDocuments } from '../documents/findDocuments.ts';
import { storeError } from '../errors/storeError.ts';
import { MAX_DOCUMENT_BYTES } from '../values/codec.ts';
import { compareValues } from '../values/compareValues.ts';
import { optionalDocument, requiredString } from '../values/options.ts';
import { orderedKey } from '../values/orderedKey.ts';
import type { Value } from '../values/value.ts';
import { visitPathElements } from '../values/visitPath.ts';
import type { Command } from './command.ts';
import { refuseCollation } from './refuseOptions.ts';

export const distinct: Command = {
  kind: 'read',
  inTransaction: true,
  run({ command, database, view }) {
    refuseCollation(command);
    const info = view.collections.get(namespaceOf(database, checkNamespace(database, command['distinct'])));
    const parts = requiredString(command['key'], 'distinct.key').split('.');
    const values = new Map<string, Value>();
    let bytes = 0;
    for (const { document } of findDocuments(view, info, {
      filter: optionalDocument(command['query'], 'distinct.query') ?? {},
      hint: command['hint'],
    })) {
      visitPathElements(document, parts, (value) => {
        if (value === undefined || Array.isArray(value)) return false;
        const key = orderedKey(value).toString('latin1');
        if (!values.has(key)) bytes += key.length;
        values.set(key, values.get(key) ?? value);
        return false;
      });
      if (bytes > MAX_DOCUMENT_BYTES) throw storeError('BSONObjectTooLarge', 'distinct too big, 16mb cap');
    }
    return { values: [...values.values()].sort(compareValues), ok: 1 };
  },
};
