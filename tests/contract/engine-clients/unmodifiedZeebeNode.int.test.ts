import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEngine, type RunningEngineServer } from '#engine';
import { createContractBench, type ContractBench } from './contractBench.ts';
import { installClient } from './installClient.ts';
import { serviceTask } from './models.ts';

const CALLS = 10_000;
const folder = installClient('zeebe-node', '8.3.2');
const available = folder === undefined ? it.skip : it;

interface Calls {
  readonly grpc: string;
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
  const dataDir = mkdtempSync(join(tmpdir(), 'iss-engine-old-client-'));
  let server: RunningEngineServer;
  let bench: ContractBench;

  beforeAll(async () => {
    server = await startEngine({ dataDir: join(dataDir, 'engine') });
    bench = createContractBench(server.address);
    await bench.deploy(serviceTask('client-contract', 'client-contract'));
  });
  afterAll(async () => {
    await bench.close();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  available(
    'should survive 10,000 calls on its own grpc-js, each command run once',
    async () => {
      const calls = await zeebeNodeCalls(server.address, String(CALLS), '50');
      let jobs = 0;
      for (let taken = 1; taken > 0; jobs += taken) taken = (await bench.activate('client-contract', { max: 1_000, wait: -1 })).length;

      expect(calls.grpc).toBe('1.9.7');
      expect(calls.errors).toEqual([]);
      expect(new Set(calls.keys).size).toBe(CALLS);
      expect(jobs).toBe(CALLS);
    },
    240_000,
  );
});
