import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EngineJob, EngineWorker, ProcessEngine } from '../../server/engine/ProcessEngine.ts';

/** A key of the first partition that is far from being given. */
const NO_KEY = '2251800813685249';

/** What every cluster behind the port `ProcessEngine` must do; `canProlong` is false on clusters before 8.4. */
export function describeProcessEngine(
  name: string,
  open: () => Promise<{ engine: ProcessEngine; canProlong: boolean; close(): Promise<void> }>,
): void {
  describe(`the process engine: ${name}`, () => {
    const suffix = Math.random().toString(36).slice(2, 8);
    let opened: Awaited<ReturnType<typeof open>>;
    let engine: ProcessEngine;
    let processDefinitionKey: string;

    beforeAll(async () => {
      opened = await open();
      ({ engine } = opened);
      const deployed = await engine.deploy(resources(suffix));
      processDefinitionKey = deployed.ok
        ? deployed.value.processes.find(({ bpmnProcessId }) => bpmnProcessId === `order-${suffix}`)!.processDefinitionKey
        : '';
    });
    afterAll(() => opened.close());

    const start = async (variables: Record<string, unknown> = {}): Promise<string> => {
      const started = await engine.start({ processDefinitionKey, variables });
      return started.ok ? started.value.processInstanceKey : '';
    };

    it('should answer the same keys to the same resources', async () => {
      const again = await engine.deploy(resources(suffix));

      expect(again.ok && again.value.processes.map((process) => process.processDefinitionKey)).toContain(processDefinitionKey);
      expect(again.ok && again.value.processes).toHaveLength(2);
    });

    it('should refuse what is no process, in words', async () => {
      const outcome = await engine.deploy([{ name: 'broken.bpmn', content: 'nonsense' }]);

      expect(outcome).toMatchObject({ ok: false, fault: { kind: 'refused', status: 'INVALID_ARGUMENT' } });
    });

    it('should not find a definition, an instance or a job that is not there', async () => {
      const outcomes = [
        await engine.start({ processDefinitionKey: NO_KEY, variables: {} }),
        await engine.cancel({ processInstanceKey: NO_KEY }),
        await engine.completeJob({ jobKey: NO_KEY, variables: {} }),
        await engine.failJob({ jobKey: NO_KEY, retries: 1, message: 'no', retryBackOffMillis: 0 }),
        await engine.updateJobRetries({ jobKey: NO_KEY, retries: 1 }),
        await engine.resolveIncident({ incidentKey: NO_KEY }),
      ];

      expect(outcomes.map((outcome) => (outcome.ok ? 'done' : outcome.fault.kind))).toEqual(Array(6).fill('not-found'));
    });

    it('should hand a job out with headers and variables, and go on by its answer', async () => {
      const first = collect(engine, `first-${suffix}`);
      const instance = await start({ caseId: 'C1', list: [1, { a: null }] });
      const job = await first.next(instance);

      const done = await engine.completeJob({ jobKey: job.key, variables: { way: 'on' } });
      const again = await engine.completeJob({ jobKey: job.key, variables: {} });
      const second = collect(engine, `second-${suffix}`);
      const following = await second.next(instance);

      expect(job).toMatchObject({
        processInstanceKey: instance,
        processDefinitionKey,
        bpmnProcessId: `order-${suffix}`,
        elementId: 'first',
        headers: { level: '2' },
        variables: { caseId: 'C1', list: [1, { a: null }] },
      });
      expect([done.ok, again.ok || again.fault.kind]).toEqual([true, 'not-found']);
      expect(following.variables).toMatchObject({ caseId: 'C1', way: 'on' });
      await Promise.all([first.stop(), second.stop()]);
    });

    it('should know of a job that stands, and no more of one whose instance was cancelled', async () => {
      const first = collect(engine, `first-${suffix}`);
      const instance = await start();
      const job = await first.next(instance);

      const standing = await engine.updateJobRetries({ jobKey: job.key, retries: 3 });
      const cancelled = await engine.cancel({ processInstanceKey: instance });
      await first.stop();
      const gone = await eventuallyGone(engine, job.key);

      expect([standing.ok, cancelled.ok, gone]).toEqual([true, true, true]);
    });

    it('should give a failed job out again with the retries it was left', async () => {
      const first = collect(engine, `first-${suffix}`);
      const instance = await start();
      const job = await first.next(instance);

      await engine.failJob({ jobKey: job.key, retries: 2, message: 'a passing reason', retryBackOffMillis: 0 });
      const again = await first.next(instance);

      expect([again.key, again.retries]).toEqual([job.key, 2]);
      await first.stop();
    });

    it('should keep a job longer, or say that it cannot', async () => {
      const first = collect(engine, `first-${suffix}`);
      const job = await first.next(await start());

      const outcome = await engine.updateJobTimeout({ jobKey: job.key, timeoutMillis: 60_000 });

      expect(outcome.ok || outcome.fault.kind).toBe(opened.canProlong ? true : 'unsupported');
      await first.stop();
    });

    it('should bring a message to the instance that waits for it, once', async () => {
      const first = collect(engine, `first-${suffix}`);
      const deployed = await engine.deploy(resources(suffix));
      const waiting = deployed.ok ? deployed.value.processes.find(({ bpmnProcessId }) => bpmnProcessId === `wait-${suffix}`)! : null;
      const started = await engine.start({ processDefinitionKey: waiting?.processDefinitionKey ?? '', variables: { caseId: suffix } });
      const message = {
        name: `arrived-${suffix}`,
        correlationKey: suffix,
        messageId: 'm1',
        timeToLiveMillis: 60_000,
        variables: { answer: 42 },
      };

      const published = await engine.publishMessage(message);
      const job = await first.next(started.ok ? started.value.processInstanceKey : '');

      expect(published.ok).toBe(true);
      expect(job.variables).toMatchObject({ answer: 42 });
      await first.stop();
    });

    it('should say how it is', async () => {
      const health = await engine.ask();

      expect(health).toMatchObject({ up: true });
      expect(health.gatewayVersion).toMatch(/^\d+\.\d+/);
      expect(engine.health()).toEqual(health);
    });
  });
}

/** A cluster withdraws the jobs of a cancelled instance a moment after it has answered. */
async function eventuallyGone(engine: ProcessEngine, jobKey: string): Promise<boolean> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const outcome = await engine.updateJobRetries({ jobKey, retries: 3 });
    if (!outcome.ok && outcome.fault.kind === 'not-found') return true;
    await sleep(50);
  }
  return false;
}

interface Collector {
  /** The next job of an instance that was not given before. */
  next(processInstanceKey: string): Promise<EngineJob>;
  stop(): Promise<void>;
}

function collect(engine: ProcessEngine, type: string): Collector {
  const jobs: EngineJob[] = [];
  const worker: EngineWorker = engine.work({
    type,
    timeoutMillis: 30_000,
    maxJobs: 10,
    handle: (job) => {
      jobs.push(job);
      return Promise.resolve();
    },
  });
  return {
    async next(processInstanceKey) {
      const until = Date.now() + 15_000;
      while (Date.now() < until) {
        const index = jobs.findIndex((job) => job.processInstanceKey === processInstanceKey);
        if (index >= 0) return jobs.splice(index, 1)[0]!;
        await sleep(10);
      }
      throw new Error(`No job ${type} came for ${processInstanceKey}.`);
    },
    stop: () => worker.stop(),
  };
}

function resources(suffix: string): { name: string; content: string }[] {
  const task = (id: string, type: string): string =>
    `<bpmn:serviceTask id="${id}"><bpmn:extensionElements><zeebe:taskDefinition type="${type}"/><zeebe:taskHeaders><zeebe:header key="level" value="2"/></zeebe:taskHeaders></bpmn:extensionElements></bpmn:serviceTask>`;
  const flow = (from: string, to: string): string => `<bpmn:sequenceFlow id="${from}To${to}" sourceRef="${from}" targetRef="${to}"/>`;
  const process = (id: string, more: { before: string; elements: string }): { name: string; content: string } => ({
    name: `${id}.bpmn`,
    content: `<?xml version="1.0" encoding="UTF-8"?><bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t">${more.before}<bpmn:process id="${id}" isExecutable="true"><bpmn:startEvent id="start"/>${more.elements}<bpmn:endEvent id="end"/></bpmn:process></bpmn:definitions>`,
  });
  const order =
    task('first', `first-${suffix}`) +
    task('second', `second-${suffix}`) +
    flow('start', 'first') +
    flow('first', 'second') +
    flow('second', 'end');
  const catcher =
    '<bpmn:intermediateCatchEvent id="arrival"><bpmn:messageEventDefinition id="arrivalMessage" messageRef="message"/></bpmn:intermediateCatchEvent>';
  const message = `<bpmn:message id="message" name="arrived-${suffix}"><bpmn:extensionElements><zeebe:subscription correlationKey="=caseId"/></bpmn:extensionElements></bpmn:message>`;
  const wait = catcher + task('first', `first-${suffix}`) + flow('start', 'arrival') + flow('arrival', 'first') + flow('first', 'end');
  return [process(`order-${suffix}`, { before: '', elements: order }), process(`wait-${suffix}`, { before: message, elements: wait })];
}
