import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningEngineServer } from '#engine';
import { gatewayContract, type Candidate } from './gatewayContract.ts';

function embedded(): Candidate {
  const dataDir = mkdtempSync(join(tmpdir(), 'iss-engine-contract-'));
  let server: RunningEngineServer;
  return {
    name: 'the embedded engine',
    async start() {
      const { startEngine } = await import('#engine');
      server = await startEngine({ dataDir });
      return server.address;
    },
    async stop() {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** `ENGINE_ADDRESS=host:port` judges another engine (a reference engine, a cluster) instead of the embedded one. */
const other = process.env['ENGINE_ADDRESS'];

gatewayContract(other === undefined ? embedded() : { name: other, start: () => Promise.resolve(other), stop: () => Promise.resolve() });
