import { decodeDocument } from '../values/codec.ts';
import { setField } from '../values/setField.ts';
import type { Document } from '../values/value.ts';
import { WireError } from './wireError.ts';

export const OP_REPLY = 1;
export const OP_QUERY = 2004;
export const OP_MSG = 2013;

const CHECKSUM_PRESENT = 1;
const MORE_TO_COME = 2;
const REQUIRED_BITS = 0xffff;
const CHECKSUM_BYTES = 4;

export interface Message {
  readonly requestId: number;
  readonly opCode: typeof OP_QUERY | typeof OP_MSG;
  readonly database: string;
  readonly command: Document;
  /** The sender does not wait for a reply. */
  readonly silent: boolean;
}

function sizeAt(frame: Buffer, offset: number, end: number): number {
  const size = offset + 4 <= end ? frame.readInt32LE(offset) : -1;
  if (size < 5 || offset + size > end) throw new WireError('a section is longer than its message');
  return size;
}

function documentAt(frame: Buffer, offset: number, end: number): Document {
  return decodeDocument(frame.subarray(offset, offset + sizeAt(frame, offset, end)));
}

/** A document sequence: many documents of one field, so that a large write need not be one document. */
function readSequence(frame: Buffer, offset: number, end: number): readonly [string, readonly Document[]] {
  const nameEnd = frame.indexOf(0, offset + 4);
  if (nameEnd < 0 || nameEnd >= end) throw new WireError('a document sequence has no name');
  const documents: Document[] = [];
  for (let at = nameEnd + 1; at < end; at += frame.readInt32LE(at)) documents.push(documentAt(frame, at, end));
  return [frame.toString('utf8', offset + 4, nameEnd), documents];
}

function parseMsg(frame: Buffer): Pick<Message, 'command' | 'silent'> {
  const flags = frame.readUInt32LE(16);
  if ((flags & REQUIRED_BITS & ~(CHECKSUM_PRESENT | MORE_TO_COME)) !== 0) throw new WireError('unknown required flag bits');
  const end = frame.length - (flags & CHECKSUM_PRESENT ? CHECKSUM_BYTES : 0);
  let command: Document | undefined;
  const sequences: (readonly [string, readonly Document[]])[] = [];
  for (let at = 20; at < end;) {
    const kind = frame[at];
    const size = sizeAt(frame, at + 1, end);
    if (kind === 0) command = documentAt(frame, at + 1, end);
    else if (kind === 1) sequences.push(readSequence(frame, at + 1, at + 1 + size));
    else throw new WireError(`unknown section kind ${String(kind)}`);
    at += 1 + size;
  }
  if (!command) throw new WireError('a message without body');
  for (const [name, documents] of sequences) setField(command, name, documents);
  return { command, silent: (flags & MORE_TO_COME) !== 0 };
}

/** The old opcode, which drivers use for their first hello only. */
function parseQuery(frame: Buffer): Pick<Message, 'command' | 'database'> {
  const nameEnd = frame.indexOf(0, 20);
  if (nameEnd < 0) throw new WireError('a query without namespace');
  const [database = ''] = frame.toString('utf8', 20, nameEnd).split('.');
  const command = documentAt(frame, nameEnd + 9, frame.length);
  const [name = ''] = Object.keys(command);
  if (!['hello', 'isMaster', 'ismaster'].includes(name)) throw new WireError('OP_QUERY is supported for hello only');
  return { command, database };
}

/** Reads one whole frame; throws WireError, or what the BSON decoder throws, for anything that is not a proper message. */
export function parseMessage(frame: Buffer): Message {
  const requestId = frame.readInt32LE(4);
  const opCode = frame.readInt32LE(12);
  if (opCode === OP_QUERY) return { requestId, opCode, silent: false, ...parseQuery(frame) };
  if (opCode !== OP_MSG || frame.length < 26) throw new WireError(`unsupported opcode ${opCode}`);
  const { command, silent } = parseMsg(frame);
  return { requestId, opCode, command, silent, database: typeof command['$db'] === 'string' ? command['$db'] : '' };
}
