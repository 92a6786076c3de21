import type { handleServerStreamingCall, ServerWritableStream } from '@grpc/grpc-js';
import { callError, type Gate } from './unaryCall.ts';

/** One open call that is answered by messages until it ends. */
export interface Answering<Message> {
  /** False when the client should rest: `onReady` tells when it reads again. */
  readonly write: (message: Message) => boolean;
  readonly end: () => void;
  readonly fail: (error: unknown) => void;
  readonly isOpen: () => boolean;
  readonly isReady: () => boolean;
  readonly onReady: (listener: () => void) => void;
  /** Called once: the call ended, failed, or its client went away. */
  readonly onClosed: (listener: () => void) => void;
}

/** Puts the gate before a handler of a server-streaming call. */
export const streamCall =
  <Request, Message>(
    gate: Gate,
    handle: (request: Request, answering: Answering<Message>) => void,
  ): handleServerStreamingCall<Request, Message> =>
  (call) => {
    const answering = createAnswering(call, gate.onDefect);
    try {
      answering.onClosed(gate.admission.enter());
      gate.authorize(call.metadata);
      handle(call.request, answering);
    } catch (error) {
      answering.fail(error);
    }
  };

function createAnswering<Request, Message>(
  call: ServerWritableStream<Request, Message>,
  onDefect: (error: unknown) => void,
): Answering<Message> {
  const closed: (() => void)[] = [];
  let open = true;
  let ready = true;

  const close = () => {
    if (!open) return;
    open = false;
    for (const listener of closed) listener();
  };
  call.on('cancelled', close);
  call.on('drain', () => (ready = true));
  return {
    write: (message) => (ready = call.write(message)),
    end() {
      if (open) call.end();
      close();
    },
    fail(error) {
      if (open) call.emit('error', asServiceError(error, onDefect));
      close();
    },
    isOpen: () => open,
    isReady: () => ready,
    onReady: (listener) => void call.on('drain', listener),
    onClosed: (listener) => void closed.push(listener),
  };
}

function asServiceError(error: unknown, onDefect: (error: unknown) => void): Error {
  const answer = callError(error, onDefect);
  return Object.assign(new Error(answer.details), answer);
}
