import { describe, expect, it } from '@jest/globals';
import { problemOf } from '../../../server/app/problemOf.ts';
import { conflictProblem } from '../../../server/problems/conflictProblem.ts';

const named = (name: string, more: object = {}) => Object.assign(new Error('words that may quote Akua Secret'), { name, ...more });

describe('problem of an error', () => {
  it.each([
    named('MongoServerSelectionError'),
    named('MongoNetworkError'),
    named('MongoNetworkTimeoutError'),
    named('MongoPoolClearedError'),
    named('MongoWaitQueueTimeoutError'),
    named('MongooseServerSelectionError'),
    named('Error', { code: 'EPIPE', syscall: 'write' }),
    named('Error', { code: 'ENOENT', syscall: 'connect' }),
  ])('should say that the records cannot be reached: %s', (error) => {
    expect(problemOf(error, 'r1').problem).toMatchObject({ status: 503, code: 'store-down' });
  });

  it.each([
    named('MongoServerError', { code: 11000 }),
    named('TypeError'),
    named('Error', { code: 'ENOENT', syscall: 'open' }),
    'a text',
    null,
  ])('should call everything else our own fault, with a reference and none of its words: %s', (error) => {
    const { problem } = problemOf(error, 'r1');

    expect(problem).toMatchObject({ status: 500, code: 'defect', detail: 'Nothing was changed. Tell support: r1.' });
    expect(JSON.stringify(problem)).not.toContain('Secret');
  });

  it('should pass on what was meant for the caller', () => {
    const error = conflictProblem('task-taken', 'Somebody else has taken this step.');

    expect(problemOf(error, 'r1')).toBe(error);
  });
});
