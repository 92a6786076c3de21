import { describe, expect, it } from '@jest/globals';
import { mongo } from 'mongoose';
import type { EngineJob } from '../../../server/engine/ProcessEngine.ts';
import type { WorkDeps } from '../../../server/services/WorkDeps.ts';
import { JobRefusal } from '../../../server/workers/JobHandler.ts';
import { type JobReport, runJob } from '../../../server/workers/runJob.ts';

const job = { key: '1', type: 'io.camunda.zeebe:userTask', elementId: 'chooseProvider', retries: 1 } as EngineJob;

/** What the engine is told when a handler throws. */
async function retriesAfter(error: Error): Promise<{ retries: number; incident: boolean }> {
  const told: { retries: number }[] = [];
  const reports: JobReport[] = [];
  const engine = { failJob: (request: { retries: number }) => Promise.resolve(told.push(request)) } as unknown as WorkDeps['engine'];
  await runJob({ engine } as WorkDeps, job, { handler: () => Promise.reject(error), report: (report) => reports.push(report) });
  return { retries: told[0]?.retries ?? NaN, incident: reports[0]?.incident ?? false };
}

const broken = (code: string, syscall: string) => Object.assign(new Error('broken'), { code, syscall });
const labelled = (label: string) => {
  const error = new mongo.MongoError('gave way');
  error.addErrorLabel(label);
  return error;
};

describe('runJob', () => {
  it.each([
    ['a broken pipe', broken('EPIPE', 'write')],
    ['a socket that is not there', broken('ENOENT', 'connect')],
    ['a network error of the driver', new mongo.MongoNetworkError('gone')],
    ['a transaction that gave way', labelled('TransientTransactionError')],
    ['a write that may be repeated', labelled('RetryableWriteError')],
  ])('should cost a user task no retry when the store is away: %s', async (_, error) => {
    expect(await retriesAfter(error)).toEqual({ retries: 1, incident: false });
  });

  it('should make an incident of a refusal and of a defect that used up its retries', async () => {
    expect(await retriesAfter(new JobRefusal('No such case.'))).toEqual({ retries: 0, incident: true });
    expect(await retriesAfter(new TypeError('defect'))).toEqual({ retries: 0, incident: true });
  });
});
