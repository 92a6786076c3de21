import type { Socket } from 'node:net';
import { checkDatabaseName } from '../catalog/checkNamespace.ts';
import type { Connection, Reply } from '../commands/command.ts';
import type { Request } from '../commands/executeCommand.ts';
import { errorReply, StoreError } from '../errors/storeError.ts';
import { encodeReply } from './encodeReply.ts';
import { createFrames } from './frames.ts';
import { type Message, parseMessage } from './parseMessage.ts';

export type Execute = (request: Request) => Promise<Reply>;

const MOST_WAITING = 64;

function requestOf({ database, command }: Message, connection: Connection): Request | StoreError {
  try {
    return { database: checkDatabaseName(database), command, connection };
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  }
}

/** Serves one socket: its messages in order, one at a time; anything malformed ends this connection and no other. */
export function serveConnection(socket: Socket, connection: Connection, execute: Execute): void {
  const frames = createFrames();
  const waiting: Buffer[] = [];
  let busy = false;
  let replyId = 1;

  const answer = async (frame: Buffer): Promise<void> => {
    const message = parseMessage(frame);
    const request = requestOf(message, connection);
    const reply = request instanceof StoreError ? errorReply(request) : await execute(request);
    if (message.silent || socket.destroyed) return;
    socket.cork();
    for (const part of encodeReply(message, reply, replyId++)) socket.write(part);
    socket.uncork();
  };
  const work = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    try {
      for (let frame = waiting.shift(); frame && !socket.destroyed; frame = waiting.shift()) await answer(frame);
    } catch {
      socket.destroy();
    }
    busy = false;
    if (socket.isPaused()) socket.resume();
  };
  socket.on('data', (chunk: Buffer) => {
    try {
      waiting.push(...frames.push(chunk));
    } catch {
      socket.destroy();
      return;
    }
    if (waiting.length > MOST_WAITING) socket.pause();
    void work();
  });
  socket.on('error', () => socket.destroy());
  socket.setNoDelay(true);
}
