import { describe, expect, it } from '@jest/globals';
import type { ContractBench } from './contractBench.ts';
import { itNeeds } from './itNeeds.ts';
import { UNKNOWN_KEY } from './models.ts';
import type { Fields } from './rawClient.ts';

/** CompleteJob, FailJob, ThrowError, UpdateJobRetries, UpdateJobTimeout. */
export function jobCommandContract(bench: () => ContractBench): void {
  const commands: readonly (readonly [string, Fields])[] = [
    ['CompleteJob', {}],
    ['FailJob', { retries: 1 }],
    ['ThrowError', { errorCode: 'x' }],
    ['UpdateJobRetries', { retries: 1 }],
    ['UpdateJobTimeout', { timeout: 1_000 }],
  ];

  describe.each(commands)('%s', (name, fields) => {
    (name === 'UpdateJobTimeout' ? itNeeds('update-timeout') : it)('should refuse an unknown job', async () => {
      await expect(bench().raw.call(name, { jobKey: UNKNOWN_KEY, ...fields })).rejects.toMatchObject({
        code: 5,
        details: expect.stringMatching(/rejected with code 'NOT_FOUND': .*'4503599627370000'/) as unknown,
      });
    });
  });

  describe.each(commands.slice(0, 3))('%s', (name, fields) => {
    itNeeds('json-checks').each(['{broken', '[1]'])('should refuse the variables %s', async (variables) => {
      await expect(bench().raw.call(name, { jobKey: UNKNOWN_KEY, ...fields, variables })).rejects.toMatchObject({ code: 3 });
    });
  });

  describe('CompleteJob', () => {
    it('should complete once', async () => {
      const { raw, startedJob } = bench();
      const job = await startedJob();

      await raw.call('CompleteJob', { jobKey: job['key'] });

      await expect(raw.call('CompleteJob', { jobKey: job['key'] })).rejects.toMatchObject({ code: 5 });
    });

    it('should take a job whose time ran out, if nobody else completed it', async () => {
      const { raw, deployTask, start, activate } = bench();
      const { processId, jobType } = await deployTask();
      await start(processId);
      const [job] = await activate(jobType, { timeout: 100 });
      await new Promise((resolve) => setTimeout(resolve, 500));

      await expect(raw.call('CompleteJob', { jobKey: job!['key'] })).resolves.toEqual({});
    });
  });

  describe('FailJob', () => {
    it('should make the job activatable at once with the retries given', async () => {
      const { raw, startedJob, activate } = bench();
      const job = await startedJob();

      await raw.call('FailJob', { jobKey: job['key'], retries: 2, errorMessage: 'not yet' });

      expect(await activate(job['type'] as string)).toMatchObject([{ key: job['key'], retries: 2 }]);
    });

    itNeeds('back-off')('should wait for the back-off', async () => {
      const { raw, startedJob, activate } = bench();
      const job = await startedJob();

      await raw.call('FailJob', { jobKey: job['key'], retries: 2, retryBackOff: 1_000 });

      expect(await activate(job['type'] as string, { wait: 300 })).toEqual([]);
      expect(await activate(job['type'] as string, { wait: 10_000 })).toHaveLength(1);
    });

    itNeeds('job-variables')('should show variables to the next try', async () => {
      const { raw, startedJob, activate } = bench();
      const job = await startedJob();

      await raw.call('FailJob', { jobKey: job['key'], retries: 1, variables: '{"tried":1}' });

      const [again] = await activate(job['type'] as string);
      expect(JSON.parse(again!['variables'] as string)).toEqual({ tried: 1 });
    });

    it('should stop the job when no retries are left', async () => {
      const { raw, startedJob, activate } = bench();
      const job = await startedJob();

      await raw.call('FailJob', { jobKey: job['key'], retries: 0, errorMessage: 'gone' });

      expect(await activate(job['type'] as string, { wait: -1 })).toEqual([]);
      await expect(raw.call('CompleteJob', { jobKey: job['key'] })).rejects.toMatchObject({
        code: 9,
        details: expect.stringContaining("is in state 'FAILED'") as unknown,
      });
    });
  });

  describe('ThrowError', () => {
    it('should stop the job when nothing catches the error', async () => {
      const { raw, startedJob, activate } = bench();
      const job = await startedJob();

      await raw.call('ThrowError', { jobKey: job['key'], errorCode: 'unmatched', errorMessage: 'no' });

      expect(await activate(job['type'] as string, { wait: -1 })).toEqual([]);
      await expect(raw.call('CompleteJob', { jobKey: job['key'] })).rejects.toMatchObject({
        code: 9,
        details: expect.stringContaining("is in state 'ERROR_THROWN'") as unknown,
      });
    });
  });

  describe('UpdateJobRetries', () => {
    itNeeds('update-timeout')(
      'should set the retries that the next activation shows',
      async () => {
        const { raw, startedJob, activate } = bench();
        const job = await startedJob();

        await raw.call('UpdateJobRetries', { jobKey: job['key'], retries: 9 });
        await raw.call('UpdateJobTimeout', { jobKey: job['key'], timeout: 1 });

        expect(await activate(job['type'] as string, { wait: 40_000 })).toMatchObject([{ retries: 9 }]);
      },
      60_000,
    );

    it('should refuse less than one', async () => {
      const { raw, startedJob } = bench();
      const job = await startedJob();

      await expect(raw.call('UpdateJobRetries', { jobKey: job['key'], retries: 0 })).rejects.toMatchObject({ code: 3 });
    });
  });

  describe('UpdateJobTimeout', () => {
    itNeeds('update-timeout')('should keep a job longer with its worker', async () => {
      const { raw, deployTask, start, activate } = bench();
      const { processId, jobType } = await deployTask();
      await start(processId);
      const [job] = await activate(jobType, { timeout: 500 });

      await raw.call('UpdateJobTimeout', { jobKey: job!['key'], timeout: 60_000 });
      await new Promise((resolve) => setTimeout(resolve, 900));

      expect(await activate(jobType, { wait: -1 })).toEqual([]);
    });

    itNeeds('update-timeout')(
      'should give a job back when its time is set to nothing',
      async () => {
        const { raw, startedJob, activate } = bench();
        const job = await startedJob();

        await raw.call('UpdateJobTimeout', { jobKey: job['key'], timeout: 0 });

        expect(await activate(job['type'] as string, { wait: 40_000 })).toMatchObject([{ key: job['key'], retries: 3 }]);
      },
      60_000,
    );

    itNeeds('update-timeout')('should refuse a job that nobody holds', async () => {
      const { raw, startedJob } = bench();
      const job = await startedJob();
      await raw.call('FailJob', { jobKey: job['key'], retries: 1 });

      await expect(raw.call('UpdateJobTimeout', { jobKey: job['key'], timeout: 1_000 })).rejects.toMatchObject({ code: 9 });
    });
  });
}
