import { describe, expect, it } from '@jest/globals';
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { startFixture } from '../../engine/gateway/gatewayFixture.ts';
import { installClient } from './installClient.ts';

const folder = installClient('zeebe-node', '8.3.2');
const available = folder === undefined ? it.skip : it;

interface Calls {
  readonly grpc: string;
  readonly succeeded: number;
  readonly keys: readonly string[];
  readonly errors: readonly string[];
}

/** Calls of a client in a process of its own. */
const zeebeNodeCalls = (...args: readonly string[]): Promise<Calls> =>
  new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'zeebeNodeCalls.mjs'), [folder!, ...args], { execArgv: [] });
    child.once('message', (message) => resolve(message as Calls));
    child.once('exit', (code) => reject(new Error(`The client ended with ${String(code)}.`)));
  });

describe('unmodified zeebe-node 8.3.2 (skipped when the registry is away)', () => {
  available(
    'should survive 10,000 calls on its own grpc-js, each command run once',
    async () => {
      const fixture = await startFixture();

      const calls = await zeebeNodeCalls(`127.0.0.1:${fixture.gateway.port}`, '10000', '50');

      expect(calls.grpc).toBe('1.9.7');
      expect(calls.errors).toEqual([]);
      expect(calls.succeeded).toBe(10_000);
      expect(fixture.scripted.calls).toHaveLength(10_000);
      await fixture.close();
    },
    120_000,
  );
});
