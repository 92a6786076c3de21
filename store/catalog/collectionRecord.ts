import { Binary, UUID } from 'bson';
import { describeIndex, parseIndexSpec } from '../index/indexSpec.ts';
import { decodeDocument, encodeDocument } from '../values/codec.ts';
import { numberValue } from '../values/numberValue.ts';
import type { Document } from '../values/value.ts';
import type { CollectionInfo, IndexInfo } from './collectionInfo.ts';

function readIndex(record: Document): IndexInfo {
  return { id: numberValue(record['id']) ?? 0, spec: parseIndexSpec(record['spec']), multikey: record['multikey'] === true };
}

export function encodeCollection(info: CollectionInfo): Buffer {
  const indexes = info.indexes.map(({ id, spec, multikey }) => ({ id, spec: describeIndex(spec), multikey }));
  return encodeDocument({ id: info.id, database: info.database, name: info.name, uuid: info.uuid, options: info.options, indexes });
}

export function decodeCollection(bytes: Buffer): CollectionInfo {
  const record = decodeDocument(bytes);
  const uuid = record['uuid'];
  return {
    id: numberValue(record['id']) ?? 0,
    database: String(record['database']),
    name: String(record['name']),
    uuid: uuid instanceof Binary ? new UUID(uuid.value()) : new UUID(),
    options: record['options'] as Document,
    indexes: (record['indexes'] as Document[]).map(readIndex),
  };
}
