import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serviceTask } from '../../contract/engine-clients/models.ts';
import { createRawClient, type Fields, type RawClient } from '../../contract/engine-clients/rawClient.ts';
import { startEngineProcess, type EngineProcess } from './engineProcess.ts';

const ROUNDS = 4;
const CALLERS = 16;
const COMPLETIONS_A_ROUND = 15;
/** Long enough to complete a job, short enough that one held at a kill comes back. */
const HELD_MILLIS = 500;

/** What a caller was promised. */
interface Promised {
  readonly created: Set<string>;
  readonly completed: Set<string>;
  /** Instances whose completion was asked for; without an answer it may have happened or not. */
  readonly completing: Set<string>;
}

describe('SIGKILL of the engine process', () => {
  let folder: string;
  let engine: EngineProcess;
  let client: RawClient;
  const start = async () => {
    engine = startEngineProcess({ DATA_DIR: folder });
    client = createRawClient(`127.0.0.1:${await engine.ready}`);
  };
  const take = async (max: number, timeout: number): Promise<readonly Fields[]> => {
    const stream = client.open('ActivateJobs', { type: 'work', worker: 'w', timeout, maxJobsToActivate: max, requestTimeout: -1 });
    await stream.ended;
    return stream.messages.flatMap((message) => message['jobs'] as Fields[]);
  };

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'iss-engine-kill-'));
    await start();
    await client.call('DeployResource', { resources: [{ name: 'p.bpmn', content: Buffer.from(serviceTask('p', 'work')) }] });
  });
  afterEach(async () => {
    client.close();
    engine.child.kill('SIGKILL');
    await engine.ended;
    rmSync(folder, { recursive: true, force: true });
  });

  /** Creates instances and completes jobs until the engine is gone. */
  async function workUntilGone(promised: Promised): Promise<void> {
    for (;;) {
      try {
        const { processInstanceKey } = await client.call('CreateProcessInstance', { bpmnProcessId: 'p', version: -1 });
        promised.created.add(processInstanceKey as string);
        for (const job of await take(1, HELD_MILLIS)) {
          promised.completing.add(job['processInstanceKey'] as string);
          if (promised.created.size % 3 === 0) continue;
          await client.call('CompleteJob', { jobKey: job['key'] });
          promised.completed.add(job['processInstanceKey'] as string);
        }
      } catch (error) {
        if ((error as { code?: number }).code === 14) return;
        if ((error as { code?: number }).code !== 5) throw error;
      }
    }
  }

  it('should keep every acknowledged instance and job, and complete none twice', async () => {
    const promised: Promised = { created: new Set(), completed: new Set(), completing: new Set() };
    for (let round = 0; round < ROUNDS; round += 1) {
      const enough = promised.completed.size + COMPLETIONS_A_ROUND;
      const killer = setInterval(() => (promised.completed.size >= enough ? engine.child.kill('SIGKILL') : undefined), 7);
      await Promise.all(Array.from({ length: CALLERS }, () => workUntilGone(promised)));
      clearInterval(killer);
      await engine.ended;
      client.close();
      await start();
    }

    await new Promise((resolve) => setTimeout(resolve, 2 * HELD_MILLIS));
    const left = new Map<string, string>();
    for (let jobs = await take(100, 60_000); jobs.length > 0; jobs = await take(100, 60_000)) {
      for (const job of jobs) left.set(job['processInstanceKey'] as string, job['key'] as string);
    }

    expect(promised.completed.size).toBeGreaterThanOrEqual(ROUNDS * COMPLETIONS_A_ROUND);
    expect([...promised.created].filter((key) => !left.has(key) && !promised.completing.has(key))).toEqual([]);
    expect([...promised.completed].filter((key) => left.has(key))).toEqual([]);
    for (const jobKey of left.values()) await client.call('CompleteJob', { jobKey });
    expect(await take(1, 1)).toEqual([]);
  }, 120_000);
});
