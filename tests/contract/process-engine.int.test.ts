import { describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEngine } from '#engine';
import { createZeebeEngine } from '../../server/engine/createZeebeEngine.ts';
import { describeProcessEngine } from './process-engine.suite.ts';

const SECRET = 'a secret of this start';

describeProcessEngine('embedded', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'iss-engine-'));
  const server = await startEngine({ dataDir: folder, secret: SECRET });
  const engine = createZeebeEngine({ address: server.address, secret: SECRET, pollMillis: 20 });
  return {
    engine,
    canProlong: true,
    async close() {
      await engine.close();
      await server.stop();
      await rm(folder, { recursive: true });
    },
  };
});

// Any other cluster: TEST_ZEEBE_ADDRESS=host:port, with TEST_ZEEBE_OLD=1 for one before 8.4.
const { TEST_ZEEBE_ADDRESS: address, TEST_ZEEBE_OLD: old } = process.env;
if (address !== undefined) {
  describeProcessEngine(address, () => {
    const engine = createZeebeEngine({ address, secret: null, pollMillis: 50 });
    return Promise.resolve({ engine, canProlong: old !== '1', close: () => engine.close() });
  });
}

describe('an engine that is not there', () => {
  it('should be a value and no exception, and be known as down', async () => {
    const engine = createZeebeEngine({ address: '127.0.0.1:9', secret: null, pollMillis: 1000, deadlineMillis: 2000 });

    const outcomes = [
      await engine.start({ processDefinitionKey: '1', variables: {} }),
      await engine.completeJob({ jobKey: '1', variables: {} }),
      await engine.updateJobTimeout({ jobKey: '1', timeoutMillis: 1 }),
    ];

    expect(outcomes.map((outcome) => !outcome.ok && outcome.fault.kind)).toEqual(['unavailable', 'unavailable', 'unavailable']);
    expect(engine.health().up).toBe(false);
    await engine.close();
    expect(await engine.cancel({ processInstanceKey: '1' })).toMatchObject({ ok: false, fault: { kind: 'unavailable' } });
  });

  it('should refuse a client without the secret', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'iss-engine-'));
    const server = await startEngine({ dataDir: folder, secret: SECRET });
    const engine = createZeebeEngine({ address: server.address, secret: 'another', pollMillis: 1000 });

    const outcomes = [
      await engine.start({ processDefinitionKey: '1', variables: {} }),
      await engine.completeJob({ jobKey: '1', variables: {} }),
    ];

    expect(outcomes.map((outcome) => !outcome.ok && outcome.fault.status)).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED']);
    await engine.close();
    await server.stop();
    await rm(folder, { recursive: true });
  });
});
