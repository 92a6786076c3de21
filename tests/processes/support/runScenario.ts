import { randomUUID } from 'node:crypto';
import type { ZBClient } from 'zeebe-node';
import { closureOf } from './closureOf.ts';
import type { JobPool, WaitingJob } from './JobPool.ts';
import type { FoundScenario } from './readScenarios.ts';
import { secondsOf } from './scaleDurations.ts';
import type { CompleteStep } from './Scenario.ts';

/** The engine under test; `turnClock` where its clock can be turned, else limits are made short and waited for. */
export interface ScenarioEngine {
  readonly client: ZBClient;
  readonly jobsOf: (caseId: string) => JobPool;
  readonly turnClock: ((duration: string) => Promise<void>) | null;
}

/** What the scenario came to: elements in the order in which their jobs were completed, jobs nobody expected, variables at the end. */
export interface ScenarioOutcome {
  readonly completed: readonly string[];
  readonly leftOver: readonly string[];
  readonly result: Readonly<Record<string, unknown>>;
}

const PATIENCE = 20_000;
/** Real seconds for a second of the procedure where the clock cannot be turned: a day lasts 2.4 s. */
const SHORT = 1 / 36_000;

/** Drives one scenario to its end on any engine that speaks Zeebe's protocol; throws where the engine does not follow it. */
export async function runScenario(engine: ScenarioEngine, found: FoundScenario): Promise<ScenarioOutcome> {
  const { scenario, procedure } = found;
  const waits = scenario.steps.some((step) => 'wait' in step);
  const factor = waits && engine.turnClock === null ? SHORT : 1;
  const suffix = `--${procedure}--s${factor === 1 ? '1' : '2'}`;
  await deploy(engine.client, closureOf({ procedure, limitsOf: scenario.limitsOf ?? procedure, factor }, suffix));
  const caseId = randomUUID();
  const ended = engine.client.createProcessInstanceWithResult({
    bpmnProcessId: `${procedure}${suffix}`,
    variables: { caseId, requestId: caseId, ...scenario.variables },
    requestTimeout: 180_000,
  });
  const pool = engine.jobsOf(caseId);
  const walked = walk({ engine, pool, factor }, found);
  const [completed, { variables }] = await Promise.all([walked, Promise.race([ended, walked.then(() => inTime(ended))])]);
  return { completed, leftOver: pool.leftOver().map(({ element }) => element), result: variables };
}

async function walk(run: { engine: ScenarioEngine; pool: JobPool; factor: number }, { scenario }: FoundScenario): Promise<string[]> {
  const completed: string[] = [];
  for (const step of scenario.steps) {
    if ('wait' in step) {
      if (completed.length === 0) await run.pool.awaken(PATIENCE);
      await letPass(run, step.wait);
    } else {
      const job = await run.pool.take((waiting) => waiting.element === step.complete && agrees(step.where, waiting), PATIENCE);
      if (job === null) throw new Error(`No job for ${step.complete} after ${completed.join(', ')}; waiting: ${names(run.pool)}`);
      mustSee(step, job, run.factor);
      await run.engine.client.completeJob({ jobKey: job.key, variables: step.answers ?? {} });
      completed.push(step.complete);
    }
  }
  return completed;
}

async function deploy(client: ZBClient, resources: ReturnType<typeof closureOf>): Promise<void> {
  for (const { name, text } of resources) {
    const content = Buffer.from(text);
    await (name.endsWith('.dmn') ? client.deployResource({ decision: content, name }) : client.deployResource({ process: content, name }));
  }
}

async function letPass({ engine, factor }: { engine: ScenarioEngine; factor: number }, duration: string): Promise<void> {
  if (engine.turnClock !== null) return engine.turnClock(duration);
  await new Promise((resolve) => setTimeout(resolve, secondsOf(duration) * factor * 1000));
}

function agrees(where: Record<string, unknown> | undefined, job: WaitingJob): boolean {
  return Object.entries(where ?? {}).every(([name, value]) => job.variables[name] === value);
}

function mustSee(step: CompleteStep, job: WaitingJob, factor: number): void {
  for (const [path, value] of Object.entries(step.sees ?? {})) {
    if (path.startsWith('limits.') && factor !== 1) continue;
    const seen = path.split('.').reduce<unknown>((part, name) => (part as Record<string, unknown> | null)?.[name], job.variables);
    if (JSON.stringify(seen) !== JSON.stringify(value))
      throw new Error(`${step.complete} should see ${path} = ${JSON.stringify(value)}, but sees ${JSON.stringify(seen)}`);
  }
}

async function inTime<T>(ended: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('The procedure did not end after the last step.')), PATIENCE);
  });
  return Promise.race([ended, late]).finally(() => clearTimeout(timer));
}

function names(pool: JobPool): string {
  return (
    pool
      .leftOver()
      .map(({ element }) => element)
      .join(', ') || 'nothing'
  );
}
