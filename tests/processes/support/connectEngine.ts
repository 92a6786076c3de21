import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ZBClient } from 'zeebe-node';
import { collectJobs } from './JobPool.ts';
import type { ScenarioEngine } from './runScenario.ts';

/**
 * The project's own engine, or the one at SCENARIO_ENGINE (host:port); SCENARIO_CLOCK is the address of a control server
 * that turns its clock (GET /advance?by=PT1H, GET /idle?within=PT5S).
 */
export async function connectEngine(): Promise<ScenarioEngine & { stop(): Promise<void> }> {
  const address = process.env['SCENARIO_ENGINE'];
  const clock = process.env['SCENARIO_CLOCK'];
  if (address === undefined) return ownEngine();
  const client = connect(address);
  const turnClock = clock === undefined ? null : (duration: string) => turn(clock, duration);
  return { client, jobsOf: collectJobs(client), turnClock, stop: () => close(client) };
}

async function ownEngine(): Promise<ScenarioEngine & { stop(): Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'iss-scenarios-'));
  const { startEngine } = await import('#engine');
  const engine = await startEngine({ dataDir, port: 0 });
  const client = connect(engine.address);
  const stop = async (): Promise<void> => {
    await close(client);
    await engine.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { client, jobsOf: collectJobs(client), turnClock: null, stop };
}

function connect(address: string): ZBClient {
  return new ZBClient(address, { loglevel: 'NONE', retry: false, eagerConnection: false });
}

async function close(client: ZBClient): Promise<void> {
  await client.close(1_000);
}

async function turn(clock: string, duration: string): Promise<void> {
  for (const path of ['idle?within=PT5S', `advance?by=${duration}`, 'idle?within=PT5S']) {
    const answer = await fetch(`http://${clock}/${path}`);
    if (!answer.ok && path.startsWith('advance')) throw new Error(`The clock answered ${answer.status}.`);
  }
}
