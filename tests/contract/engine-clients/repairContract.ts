import { describe, expect, it } from '@jest/globals';
import type { ContractBench } from './contractBench.ts';
import { itNeeds } from './itNeeds.ts';
import { question, UNKNOWN_KEY } from './models.ts';

/** ResolveIncident and SetVariables. */
export function repairContract(bench: () => ContractBench): void {
  /** No call lists incidents, so the keys that follow a known one are tried; answers whether one was resolved. */
  const resolveAfter = async (key: string): Promise<boolean> => {
    for (let offset = 1; offset <= 60; offset += 1) {
      const incidentKey = String(BigInt(key) + BigInt(offset));
      const resolved = await bench()
        .raw.call('ResolveIncident', { incidentKey })
        .then(
          () => true,
          () => false,
        );
      if (resolved) return true;
    }
    return false;
  };

  describe('ResolveIncident', () => {
    it('should refuse an unknown incident', async () => {
      await expect(bench().raw.call('ResolveIncident', { incidentKey: UNKNOWN_KEY })).rejects.toMatchObject({ code: 5 });
    });

    it('should give a job back to its workers once it has retries again', async () => {
      const { raw, startedJob, activate } = bench();
      const job = await startedJob();
      await raw.call('FailJob', { jobKey: job['key'], retries: 0 });
      await raw.call('UpdateJobRetries', { jobKey: job['key'], retries: 1 });

      expect(await resolveAfter(job['key'] as string)).toBe(true);

      expect(await activate(job['type'] as string)).toMatchObject([{ key: job['key'], retries: 1 }]);
    });

    itNeeds('retries-check')('should leave a job that still has no retries where it is', async () => {
      const { raw, startedJob, activate } = bench();
      const job = await startedJob();
      await raw.call('FailJob', { jobKey: job['key'], retries: 0 });

      expect(await resolveAfter(job['key'] as string)).toBe(false);

      expect(await activate(job['type'] as string, { wait: -1 })).toEqual([]);
    });

    it('should take the way of a gateway once its variable is there', async () => {
      const { raw, fresh, deploy, start } = bench();
      const id = fresh('process');
      await deploy(question(id));
      const processInstanceKey = await start(id);
      await new Promise((resolve) => setTimeout(resolve, 200));

      await raw.call('SetVariables', { elementInstanceKey: processInstanceKey, variables: '{"yes":true}' });
      expect(await resolveAfter(processInstanceKey)).toBe(true);
      await new Promise((resolve) => setTimeout(resolve, 200));

      await expect(raw.call('CancelProcessInstance', { processInstanceKey })).rejects.toMatchObject({ code: 5 });
    });
  });

  describe('SetVariables', () => {
    it.each([
      [true, { a: 2 }, { a: 1 }],
      [false, { a: 2 }, { a: 2 }],
    ])('should write where local=%j says', async (local, atTask, atEnd) => {
      const { client, raw, deployTask, activate } = bench();
      const { processId, jobType } = await deployTask();
      const result = client.createProcessInstanceWithResult({ bpmnProcessId: processId, variables: { a: 1 }, requestTimeout: 10_000 });
      const [job] = await activate(jobType);

      const { key } = await raw.call('SetVariables', { elementInstanceKey: job!['elementInstanceKey'], variables: '{"a":2}', local });
      await raw.call('FailJob', { jobKey: job!['key'], retries: 3 });
      const [again] = await activate(jobType);
      await raw.call('CompleteJob', { jobKey: job!['key'] });

      expect(key).toMatch(/^\d+$/);
      expect(JSON.parse(again!['variables'] as string)).toEqual(atTask);
      expect((await result).variables).toEqual(atEnd);
    });

    it('should refuse an unknown scope', async () => {
      await expect(bench().raw.call('SetVariables', { elementInstanceKey: UNKNOWN_KEY, variables: '{}' })).rejects.toMatchObject({
        code: 5,
        details: expect.stringContaining(UNKNOWN_KEY) as unknown,
      });
    });

    itNeeds('json-checks').each(['{broken', '[1]'])('should refuse the variables %s', async (variables) => {
      await expect(bench().raw.call('SetVariables', { elementInstanceKey: UNKNOWN_KEY, variables })).rejects.toMatchObject({ code: 3 });
    });
  });
}
