/**
 * Instances a second through the engine core, without gRPC: create, activate, complete, as many in flight as asked for.
 * Run: node --conditions=iss-source --import tsx bench/engine-core.ts [seconds] [in flight]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSystemClock } from '../engine/adapters/createSystemClock.ts';
import { createSystemScheduler } from '../engine/adapters/createSystemScheduler.ts';
import { createEngine } from '../engine/createEngine.ts';
import { createDecisionEngine } from '../engine/decision/createDecisionEngine.ts';
import { createFeel } from '../engine/expression/createFeel.ts';
import { parseBpmn } from '../engine/model/parseBpmn.ts';

const XML = `<?xml version="1.0" encoding="UTF-8"?><bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t"><bpmn:process id="bench" isExecutable="true"><bpmn:startEvent id="start"><bpmn:outgoing>a</bpmn:outgoing></bpmn:startEvent><bpmn:serviceTask id="task"><bpmn:extensionElements><zeebe:taskDefinition type="work"/></bpmn:extensionElements><bpmn:incoming>a</bpmn:incoming><bpmn:outgoing>b</bpmn:outgoing></bpmn:serviceTask><bpmn:endEvent id="end"><bpmn:incoming>b</bpmn:incoming></bpmn:endEvent><bpmn:sequenceFlow id="a" sourceRef="start" targetRef="task"/><bpmn:sequenceFlow id="b" sourceRef="task" targetRef="end"/></bpmn:process></bpmn:definitions>`;

const seconds = Number(process.argv[2] ?? 10);
const inFlight = Number(process.argv[3] ?? 64);
const dataDir = mkdtempSync(join(tmpdir(), 'iss-bench-'));
const feel = createFeel({ now: () => Date.now(), random: () => Math.random(), zone: 'UTC' });
const engine = await createEngine({
  dataDir: join(dataDir, 'engine'),
  clock: createSystemClock(),
  scheduler: createSystemScheduler(),
  feel,
  decisions: createDecisionEngine(feel),
  parseBpmn,
  log: { error: (message, error) => console.error(message, error) },
});
await engine.deploy({ resources: [{ name: 'bench.bpmn', content: Buffer.from(XML) }] });

const latencies: number[] = [];
const until = performance.now() + seconds * 1000;
const started = new Map<number, () => void>();
let polling = false;
engine.onJobsAvailable(() => void poll());

async function poll(): Promise<void> {
  if (polling) return;
  polling = true;
  for (;;) {
    const outcome = await engine.activateJobs({ type: 'work', worker: 'bench', timeoutMillis: 60_000, maxJobs: 64, fetchVariables: [] });
    if (!outcome.ok || outcome.value.jobs.length === 0) break;
    for (const job of outcome.value.jobs)
      void engine.completeJob({ jobKey: job.key, variables: { done: true } }).then(() => started.get(job.processInstanceKey)?.());
  }
  polling = false;
}

async function client(): Promise<void> {
  while (performance.now() < until) {
    const from = performance.now();
    const outcome = await engine.createProcessInstance({
      bpmnProcessId: 'bench',
      version: -1,
      processDefinitionKey: 0,
      variables: { caseId: 'c', n: 1 },
    });
    if (!outcome.ok) throw new Error(outcome.rejection.reason);
    const key = outcome.value.processInstanceKey;
    await new Promise<void>((resolve) => void started.set(key, resolve));
    started.delete(key);
    latencies.push(performance.now() - from);
  }
}

const cpu = process.cpuUsage();
await Promise.all(Array.from({ length: inFlight }, client));
const used = process.cpuUsage(cpu);
latencies.sort((left, right) => left - right);
const percentile = (part: number): string => (latencies[Math.floor(latencies.length * part)] ?? 0).toFixed(1);
console.log(
  `${(latencies.length / seconds).toFixed(0)} instances/s, ${inFlight} in flight, p50 ${percentile(0.5)} ms, p99 ${percentile(0.99)} ms, ` +
    `${((used.user + used.system) / 1000 / latencies.length).toFixed(3)} ms of processor time an instance, ${(engine.exporter.lastPosition() / latencies.length).toFixed(0)} records an instance`,
);
await engine.close();
rmSync(dataDir, { recursive: true, force: true });
