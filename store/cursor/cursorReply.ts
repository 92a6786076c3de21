import { Long } from 'bson';
import { encodeDocument } from '../values/codec.ts';
import type { Document } from '../values/value.ts';

export interface CursorReply {
  readonly batchName: 'firstBatch' | 'nextBatch';
  readonly documents: readonly Buffer[];
  readonly id: bigint;
  readonly namespace: string;
  readonly token?: Document | undefined;
}

/** A reply already in BSON. */
export interface EncodedReply {
  readonly encoded: Buffer;
}

const DOCUMENT = 0x03;
const ARRAY = 0x04;
const END = Buffer.from([0]);

function element(type: number, name: string, body: Buffer): readonly Buffer[] {
  return [Buffer.from([type]), Buffer.from(`${name}\0`), body];
}

function enclose(parts: readonly Buffer[]): Buffer {
  const length = parts.reduce((sum, part) => sum + part.length, 5);
  const head = Buffer.alloc(4);
  head.writeInt32LE(length);
  return Buffer.concat([head, ...parts, END], length);
}

/** The elements of a document's bytes without its length and end. */
const inside = (document: Document): Buffer => encodeDocument(document).subarray(4, -1);

/** Puts stored BSON into the reply as it is; decoding and encoding it again would cost most of a find. */
export function encodeCursorReply({ batchName, documents, id, namespace, token }: CursorReply): EncodedReply {
  const batch = enclose(documents.flatMap((document, i) => element(DOCUMENT, String(i), document)));
  const rest = inside({ id: Long.fromBigInt(id), ns: namespace, ...(token ? { postBatchResumeToken: token } : {}) });
  const cursor = enclose([...element(ARRAY, batchName, batch), rest]);
  return { encoded: enclose([...element(DOCUMENT, 'cursor', cursor), inside({ ok: 1 })]) };
}
