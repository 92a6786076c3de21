import { describe, expect, it } from '@jest/globals';
import type { ContractBench } from './contractBench.ts';
import { itNeeds } from './itNeeds.ts';
import { userTask } from './models.ts';

const HEADER = '<zeebe:taskHeaders><zeebe:header key="limit" value="initialScreening" /></zeebe:taskHeaders>';

/** ActivateJobs and StreamActivatedJobs. */
export function jobActivationContract(bench: () => ContractBench): void {
  describe('ActivateJobs', () => {
    it('should tell all about a job', async () => {
      const { deployTask, start, activate } = bench();
      const { processId, jobType } = await deployTask(HEADER);
      const processInstanceKey = await start(processId, { a: 1, b: 'x' });
      const before = Date.now();

      const [job] = await activate(jobType, { timeout: 60_000 });

      expect(job).toMatchObject({
        type: jobType,
        bpmnProcessId: processId,
        processInstanceKey,
        processDefinitionVersion: 1,
        elementId: 'step',
        worker: 'contract',
        retries: 3,
      });
      expect(JSON.parse(job!['customHeaders'] as string)).toEqual({ limit: 'initialScreening' });
      expect(JSON.parse(job!['variables'] as string)).toEqual({ a: 1, b: 'x' });
      expect(Number(job!['deadline'])).toBeGreaterThan(before + 50_000);
      expect(Number(job!['deadline'])).toBeLessThan(Date.now() + 65_000);
    });

    it('should bring only the variables asked for', async () => {
      const { deployTask, start, activate } = bench();
      const { processId, jobType } = await deployTask();
      await start(processId, { a: 1, b: 2 });

      const [job] = await activate(jobType, { fetch: ['b', 'missing'] });

      expect(JSON.parse(job!['variables'] as string)).toEqual({ b: 2 });
    });

    it('should give the oldest jobs first and no more than asked for', async () => {
      const { deployTask, start, activate } = bench();
      const { processId, jobType } = await deployTask();
      for (const n of [1, 2, 3]) await start(processId, { n });

      const taken = [...(await activate(jobType, { max: 2 })), ...(await activate(jobType, { max: 2 }))];

      expect(taken.map((job) => (JSON.parse(job['variables'] as string) as { n: number }).n)).toEqual([1, 2, 3]);
    });

    it('should not give a job twice before its time is over, and give it again after', async () => {
      const { deployTask, start, activate } = bench();
      const { processId, jobType } = await deployTask();
      await start(processId);
      const [first] = await activate(jobType, { timeout: 400 });

      expect(await activate(jobType, { wait: -1 })).toEqual([]);
      const [again] = await activate(jobType, { wait: 40_000 });

      expect(again).toMatchObject({ key: first!['key'], retries: 3 });
    }, 60_000);

    itNeeds('long-poll')('should wait for a job that comes later', async () => {
      const { deployTask, start, activate } = bench();
      const { processId, jobType } = await deployTask();

      const waiting = activate(jobType, { wait: 10_000 });
      await new Promise((resolve) => setTimeout(resolve, 200));
      await start(processId);

      expect(await waiting).toHaveLength(1);
    });

    itNeeds('long-poll')('should end OK and empty when no job came', async () => {
      const stream = bench().raw.open('ActivateJobs', {
        type: bench().fresh('job'),
        worker: 'w',
        timeout: 1_000,
        maxJobsToActivate: 1,
        requestTimeout: 300,
      });

      expect(await stream.ended).toBe(0);
      expect(stream.messages).toEqual([]);
    });

    itNeeds('max-jobs-check').each([{ type: '' }, { timeout: 0 }, { maxJobsToActivate: 0 }])('should refuse %j', async (fields) => {
      const stream = bench().raw.open('ActivateJobs', {
        type: 't',
        worker: 'w',
        timeout: 1_000,
        maxJobsToActivate: 1,
        requestTimeout: -1,
        ...fields,
      });

      expect(await stream.ended).toBe(3);
    });

    it('should bring no more at once than a message may hold, and the rest after', async () => {
      const { deployTask, start, activate } = bench();
      const { processId, jobType } = await deployTask();
      for (const n of [1, 2, 3]) await start(processId, { n, filler: 'x'.repeat(1_700_000) });

      const first = await activate(jobType);
      const rest = [...(await activate(jobType)), ...(await activate(jobType, { wait: -1 }))];

      expect(first.length).toBeLessThan(3);
      expect(new Set([...first, ...rest].map((job) => job['key'])).size).toBe(3);
    }, 60_000);

    itNeeds('message-limit')(
      'should stop a job that no message can hold, and go on with the next',
      async () => {
        const { raw, deployTask, start, activate } = bench();
        const { processId, jobType } = await deployTask();
        const large = await start(processId, { a: 'x'.repeat(2_500_000) });
        await raw.call('SetVariables', { elementInstanceKey: large, variables: JSON.stringify({ b: 'x'.repeat(2_500_000) }) });
        const small = await start(processId);

        expect((await activate(jobType)).map((job) => job['processInstanceKey'])).toEqual([small]);
        expect(await activate(jobType, { wait: -1 })).toEqual([]);
      },
      60_000,
    );

    it('should bring a user task as a job with form and role in its headers', async () => {
      const { fresh, deploy, start, activate } = bench();
      const id = fresh('process');
      await deploy(userTask(id));
      await start(id);

      const jobs = await activate('io.camunda.zeebe:userTask', { max: 100 });
      const headers = jobs.filter((job) => job['bpmnProcessId'] === id).map((job) => JSON.parse(job['customHeaders'] as string) as unknown);

      expect(headers).toEqual([{ submit: 'Send', 'io.camunda.zeebe:formKey': 'F07', 'io.camunda.zeebe:candidateGroups': '["officer"]' }]);
    });

    it("should feed zeebe-node's worker", async () => {
      const { client, deployTask } = bench();
      const { processId, jobType } = await deployTask();
      const worker = client.createWorker({
        taskType: jobType,
        loglevel: 'NONE',
        pollInterval: 20,
        taskHandler: (job) => job.complete({ doubled: (job.variables['n'] as number) * 2 }),
      });

      const result = await client.createProcessInstanceWithResult({
        bpmnProcessId: processId,
        variables: { n: 21 },
        requestTimeout: 10_000,
      });

      expect(result.variables).toEqual({ n: 21, doubled: 42 });
      await worker.close();
    });
  });

  describe('StreamActivatedJobs', () => {
    itNeeds('streams')('should push a job that becomes activatable', async () => {
      const { raw, deployTask, start } = bench();
      const { processId, jobType } = await deployTask();
      const stream = raw.open('StreamActivatedJobs', { type: jobType, worker: 'w', timeout: 60_000 });
      await new Promise((resolve) => setTimeout(resolve, 300));

      await start(processId, { a: 1 });
      for (let tries = 0; stream.messages.length === 0 && tries < 100; tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));

      expect(stream.messages).toMatchObject([{ type: jobType, worker: 'w', variables: '{"a":1}' }]);
      stream.cancel();
    });
  });
}
