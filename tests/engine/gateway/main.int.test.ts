import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRawClient } from '../../contract/engine-clients/rawClient.ts';
import { startEngineProcess, type EngineProcess } from './engineProcess.ts';

describe('the engine process', () => {
  let folder: string;
  const started: EngineProcess[] = [];
  const start = (env: Record<string, string> = {}) => {
    const engine = startEngineProcess({ DATA_DIR: join(folder, 'engine'), ...env });
    started.push(engine);
    return engine;
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'iss-engine-process-'));
  });
  afterEach(async () => {
    for (const { child, ended } of started.splice(0)) {
      child.kill('SIGKILL');
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  });

  it('should tell its parent the port and answer on it', async () => {
    const client = createRawClient(`127.0.0.1:${await start().ready}`);

    expect(await client.call('Topology', {})).toMatchObject({ partitionsCount: 1 });
    client.close();
  });

  it('should end within 2 s when its parent is gone', async () => {
    const engine = start();
    await engine.ready;
    const lost = Date.now();

    engine.child.disconnect();

    expect((await engine.ended).code).toBe(0);
    expect(Date.now() - lost).toBeLessThan(2_000);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('should stop cleanly on %s', async (signal) => {
    const engine = start();
    await engine.ready;

    engine.child.kill(signal);

    expect(await engine.ended).toEqual({ code: 0, said: '' });
  });

  it('should name a port that is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };

    expect(await start({ ENGINE_PORT: String(port) }).ended).toEqual({
      code: 1,
      said: `Port ${port} on 127.0.0.1 is in use by another process.\n`,
    });
    other.close();
  });

  it('should refuse a folder that another engine holds', async () => {
    await start().ready;

    const { code, said } = await start({ ENGINE_LOCK_WAIT_MS: '100' }).ended;

    expect(code).toBe(1);
    expect(said).toMatch(/^The directory .* is in use by another engine \(process \d+\)\.\n$/);
  });

  it('should refuse a folder of something else', async () => {
    writeFileSync(join(folder, 'family.jpg'), 'x');

    const { code, said } = await start({ DATA_DIR: folder }).ended;

    expect(code).toBe(1);
    expect(said).toContain(folder);
  });

  it('should refuse a folder of a later version', async () => {
    const first = start();
    await first.ready;
    first.child.kill('SIGTERM');
    await first.ended;
    const format = join(folder, 'engine', 'FORMAT');
    writeFileSync(format, readFileSync(format, 'utf8').replace(/\d+/, '99'));

    const { code, said } = await start().ended;

    expect(code).toBe(1);
    expect(said).toMatch(/99|newer/);
  });

  it('should name a variable that it cannot read', async () => {
    const { code, said } = await start({ ENGINE_PORT: 'many' }).ended;

    expect(code).toBe(1);
    expect(said).toMatch(/^ENGINE_PORT: /);
  });
});
