import { Server, ServerCredentials } from '@grpc/grpc-js';
import type { Engine } from '../engine.ts';
import type { After } from './After.ts';
import { createAuthorize } from './authorization.ts';
import { closingError, createAdmission } from './createAdmission.ts';
import { createHandlers, type Gates } from './createHandlers.ts';
import { createJobDispatcher } from './createJobDispatcher.ts';
import { PortInUseError } from './PortInUseError.ts';
import { loadGatewayService } from './loadGatewayService.ts';
import { retireSessions, STREAMS_PER_SESSION } from './retireSessions.ts';

const MAX_MESSAGE_BYTES = 4 * 1024 * 1024;
const COMMANDS_UNDER_WAY = 1_000;
const CALLS_WAITING = 10_000;
const CLOSE_GRACE_MILLIS = 1_000;

export interface GatewayOptions {
  readonly engine: Engine;
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  /** Asked of every call when given. */
  readonly secret?: string | undefined;
  readonly after: After;
  readonly onDefect: (error: unknown) => void;
  /** Commands under way before RESOURCE_EXHAUSTED; 1,000 unless told. */
  readonly commandLimit?: number;
}

/** A listening gateway. */
export interface Gateway {
  readonly host: string;
  readonly port: number;
  /** Refuses new calls with UNAVAILABLE, lets commands under way finish, ends waiting calls, closes. */
  stop(): Promise<void>;
}

/** Serves an engine to Zeebe clients over gRPC without TLS; rejects when the port cannot be had. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const { engine, host, onDefect, after } = options;
  const server = new Server({
    'grpc.max_receive_message_length': MAX_MESSAGE_BYTES,
    'grpc.max_send_message_length': MAX_MESSAGE_BYTES,
    'grpc.enable_channelz': 0,
  });
  const dispatcher = createJobDispatcher({ engine, onDefect });
  const gates = createGates(options);
  let port = options.port;
  server.addService(loadGatewayService(), createHandlers({ engine, dispatcher, after, listening: () => ({ host, port }) }, gates));
  port = await bind(server, host, port);
  retireSessions(server, STREAMS_PER_SESSION);
  return {
    host,
    port,
    async stop() {
      gates.commands.admission.close();
      gates.waiting.admission.close();
      dispatcher.close(closingError());
      await gates.commands.admission.drained();
      await shutDown(server, after);
    },
  };
}

function createGates({ secret, onDefect, commandLimit }: GatewayOptions): Gates {
  const authorize = createAuthorize(secret);
  return {
    commands: { authorize, onDefect, admission: createAdmission(commandLimit ?? COMMANDS_UNDER_WAY) },
    waiting: { authorize, onDefect, admission: createAdmission(CALLS_WAITING) },
  };
}

const bind = (server: Server, host: string, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.bindAsync(`${host}:${port}`, ServerCredentials.createInsecure(), (error, bound) => {
      if (error === null) resolve(bound);
      else reject(error.message.includes('EADDRINUSE') ? new PortInUseError(host, port) : error);
    });
  });

const shutDown = (server: Server, after: After): Promise<void> =>
  new Promise((resolve) => {
    const stopWaiting = after(CLOSE_GRACE_MILLIS, () => {
      server.forceShutdown();
      resolve();
    });
    server.tryShutdown(() => {
      stopWaiting();
      resolve();
    });
  });
