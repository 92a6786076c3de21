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

/**
 * `ENGINE_ADDRESS=host:port` judges another engine instead of the embedded one; `ENGINE_LACKS` names what it cannot do:
 * Zeebe's engine 8.6.0 behind its test gateway: long-poll,streams,json-checks,tenants,result-deadline,job-variables,message-limit
 * a Zeebe 8.0.0 broker: streams,tenants,json-checks,update-timeout,job-variables,atomic-deployment,back-off,max-jobs-check,message-limit,retries-check
 */
const other = process.env['ENGINE_ADDRESS'];

gatewayContract(other === undefined ? embedded() : { name: other, start: () => Promise.resolve(other), stop: () => Promise.resolve() });
