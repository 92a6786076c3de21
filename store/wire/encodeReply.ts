import type { Reply } from '../commands/command.ts';
import { encodeDocument } from '../values/codec.ts';
import { type Message, OP_MSG, OP_QUERY, OP_REPLY } from './parseMessage.ts';

const HEADER_BYTES = 16;
const AWAIT_CAPABLE = 8;

function body(reply: Reply): Buffer {
  return 'encoded' in reply && Buffer.isBuffer(reply.encoded) ? reply.encoded : encodeDocument(reply as Record<string, unknown>);
}

function preamble(opCode: number): Buffer {
  if (opCode !== OP_QUERY) return Buffer.alloc(5);
  const bytes = Buffer.alloc(20);
  bytes.writeInt32LE(AWAIT_CAPABLE, 0);
  bytes.writeInt32LE(1, 16);
  return bytes;
}

/** The reply's parts, to be written one after the other; each opcode is answered in its own form. */
export function encodeReply({ requestId, opCode }: Message, reply: Reply, replyId: number): readonly Buffer[] {
  const document = body(reply);
  const middle = preamble(opCode);
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeInt32LE(HEADER_BYTES + middle.length + document.length, 0);
  header.writeInt32LE(replyId, 4);
  header.writeInt32LE(requestId, 8);
  header.writeInt32LE(opCode === OP_QUERY ? OP_REPLY : OP_MSG, 12);
  return [header, middle, document];
}
