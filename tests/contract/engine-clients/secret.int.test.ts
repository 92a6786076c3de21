import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ZBClient, type ZBClientOptions } from 'zeebe-node';
import { startEngine, type RunningEngineServer } from '#engine';
import { serviceTask } from './models.ts';

describe('an engine with a secret', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'iss-engine-secret-'));
  let server: RunningEngineServer;
  const clientOf = (options: ZBClientOptions = {}) => new ZBClient(server.address, { retry: false, loglevel: 'NONE', ...options });
  const basicAuth = (password: string) => ({ basicAuth: { username: 'engine', password } });

  beforeAll(async () => {
    server = await startEngine({ dataDir: join(dataDir, 'engine'), secret: 'of this start' });
  });
  afterAll(async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it.each([{}, basicAuth('wrong')])('should turn away a client that sends %j', async (options) => {
    const client = clientOf(options);

    await expect(client.topology()).rejects.toMatchObject({ code: 16 });
    await client.close();
  });

  it("should serve zeebe-node's client and worker that send it by basic authorization, without TLS", async () => {
    const client = clientOf(basicAuth('of this start'));
    await client.deployResource({ process: Buffer.from(serviceTask('p', 'work')), name: 'p.bpmn' });
    const worker = client.createWorker({
      taskType: 'work',
      loglevel: 'NONE',
      pollInterval: 20,
      taskHandler: (job) => job.complete({ done: true }),
    });

    const result = await client.createProcessInstanceWithResult({ bpmnProcessId: 'p', variables: {}, requestTimeout: 10_000 });

    expect(result.variables).toEqual({ done: true });
    await worker.close();
    await client.close();
  });
});
