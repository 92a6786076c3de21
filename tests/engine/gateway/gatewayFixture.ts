import { credentials, Metadata, type ClientReadableStream, type ServiceError } from '@grpc/grpc-js';
import { makeClientConstructor, type Client } from '@grpc/grpc-js';
import { loadGatewayService } from '../../../engine/gateway/loadGatewayService.ts';
import { startGateway, type Gateway, type GatewayOptions } from '../../../engine/gateway/startGateway.ts';
import { createScriptedEngine, type ScriptedEngine } from './scriptedEngine.ts';
import type { Engine } from '../../../engine/engine.ts';

/** A real timer, as the engine's process has it. */
const after = (delayMillis: number, task: () => void) => {
  const timer = setTimeout(task, delayMillis);
  return () => clearTimeout(timer);
};

type Fields = Record<string, unknown>;

/** A raw client of a gateway under test: no retries, no worker, statuses seen. */
export interface GatewayFixture {
  readonly gateway: Gateway;
  readonly scripted: ScriptedEngine;
  readonly defects: unknown[];
  call(name: string, request: Fields, headers?: Record<string, string>): Promise<Fields>;
  open(name: string, request: Fields): OpenStream;
  close(): Promise<void>;
}

/** A server stream as a client sees it. */
interface OpenStream {
  readonly messages: Fields[];
  readonly ended: Promise<{ readonly code: number; readonly details: string }>;
  cancel(): void;
  pause(): void;
}

export async function startFixture(options: Partial<GatewayOptions> = {}, replaced: Partial<Engine> = {}): Promise<GatewayFixture> {
  const scripted = createScriptedEngine(replaced);
  const defects: unknown[] = [];
  const gateway = await startGateway({
    engine: scripted.engine,
    host: '127.0.0.1',
    port: 0,
    after,
    onDefect: (error) => defects.push(error),
    ...options,
  });
  const client = new (makeClientConstructor(loadGatewayService(), 'Gateway'))(`127.0.0.1:${gateway.port}`, credentials.createInsecure());
  return {
    gateway,
    scripted,
    defects,
    call: (name, request, headers = {}) => call(client, { name, request, headers }),
    open: (name, request) => open(client, name, request),
    async close() {
      client.close();
      await gateway.stop();
    },
  };
}

function call(
  client: Client,
  { name, request, headers }: { name: string; request: Fields; headers: Record<string, string> },
): Promise<Fields> {
  const metadata = new Metadata();
  for (const [key, value] of Object.entries(headers)) metadata.add(key, value);
  const method = (client as unknown as Record<string, (...args: unknown[]) => void>)[name]!;
  return new Promise((resolve, reject) => {
    method.call(client, request, metadata, (error: ServiceError | null, response: Fields) =>
      error === null ? resolve(response) : reject(error),
    );
  });
}

function open(client: Client, name: string, request: Fields): OpenStream {
  const method = (client as unknown as Record<string, (request: Fields) => ClientReadableStream<Fields>>)[name]!;
  const stream = method.call(client, request);
  const messages: Fields[] = [];
  stream.on('data', (message: Fields) => messages.push(message));
  const ended = new Promise<{ code: number; details: string }>((resolve) => {
    stream.on('error', () => undefined);
    stream.on('status', ({ code, details }) => resolve({ code, details }));
  });
  return { messages, ended, cancel: () => stream.cancel(), pause: () => void stream.pause() };
}

/** Waits until a condition holds, 5 s at most. */
export async function until(holds: () => boolean): Promise<void> {
  const start = Date.now();
  while (!holds()) {
    if (Date.now() - start > 5_000) throw new Error('It did not come true in 5 s.');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
