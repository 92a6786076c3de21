import { describe, expect, it } from '@jest/globals';
import { bpmn, end, ioMapping, serviceTask, start } from '../support/bpmn.ts';
import { must, withEngine, type Driver } from '../support/withEngine.ts';

const ONE_TASK = bpmn(
  'one-task',
  [start(), serviceTask('task', 'work', '<zeebe:taskHeaders><zeebe:header key="colour" value="red" /></zeebe:taskHeaders>'), end()],
  ['start->task', 'task->end'],
);

async function oneTask(): Promise<Driver> {
  const driver = await withEngine();
  await driver.deploy(['one-task.bpmn', ONE_TASK]);
  return driver;
}

const fail = { retries: 0, errorMessage: '', retryBackOffMillis: 0, variables: {} };
const reasonOf = (outcome: { readonly ok: boolean; readonly rejection?: { readonly type: string; readonly reason: string } }): string =>
  outcome.rejection === undefined ? 'accepted' : `${outcome.rejection.type}: ${outcome.rejection.reason}`;

describe('activating jobs', () => {
  it('should hand out a job with what a worker needs [JOB1]', async () => {
    // given
    const driver = await oneTask();
    const instance = await driver.start('one-task', { x: { y: [1, null, 'z'] } });
    // when
    const jobs = await driver.jobs('work');
    // then
    expect(jobs).toEqual([
      expect.objectContaining({
        type: 'work',
        processInstanceKey: instance,
        bpmnProcessId: 'one-task',
        processDefinitionVersion: 1,
        elementId: 'task',
        customHeaders: { colour: 'red' },
        worker: 'test',
        retries: 3,
        deadline: driver.test.now() + 60_000,
        variables: { x: { y: [1, null, 'z'] } },
      }),
    ]);
  });

  it('should hand out the oldest first, at most as many as asked for, each once [JOB2]', async () => {
    // given
    const driver = await oneTask();
    const instances = [await driver.start('one-task'), await driver.start('one-task'), await driver.start('one-task')];
    const request = { type: 'work', worker: 'test', timeoutMillis: 60_000, maxJobs: 2, fetchVariables: [] };
    // when
    const first = must(await driver.test.engine.activateJobs(request)).jobs;
    const second = must(await driver.test.engine.activateJobs(request)).jobs;
    // then
    expect([first, second].map((jobs) => jobs.map((job) => job.processInstanceKey))).toEqual([instances.slice(0, 2), instances.slice(2)]);
  });

  it('should give only the variables asked for [JOB3]', async () => {
    // given
    const driver = await oneTask();
    await driver.start('one-task', { a: 1, b: 2 });
    // when
    const { jobs } = must(
      await driver.test.engine.activateJobs({
        type: 'work',
        worker: 'w',
        timeoutMillis: 1000,
        maxJobs: 1,
        fetchVariables: ['b', 'missing'],
      }),
    );
    // then
    expect(jobs[0]?.variables).toEqual({ b: 2 });
  });

  it.each([
    [{ type: ' ', timeoutMillis: 1, maxJobs: 1 }, 'type to be present'],
    [{ type: 'x', timeoutMillis: 0, maxJobs: 1 }, "timeout to be greater than zero, but it was '0'"],
    [{ type: 'x', timeoutMillis: 1, maxJobs: 0 }, "max jobs to activate to be greater than zero, but it was '0'"],
  ])('should refuse %j [JOB4]', async (request, expected) => {
    // given
    const driver = await withEngine();
    // when
    const outcome = await driver.test.engine.activateJobs({ worker: 'w', fetchVariables: [], ...request });
    // then
    expect(reasonOf(outcome)).toContain(`INVALID_ARGUMENT: Expected to activate job batch with ${expected}`);
  });

  it('should write nothing when there is nothing to hand out [JOB5]', async () => {
    // given
    const driver = await oneTask();
    const before = driver.test.records().all.length;
    // when
    const jobs = await driver.jobs('work');
    // then
    expect(jobs).toEqual([]);
    expect(driver.test.records().all).toHaveLength(before);
  });

  it('should leave what does not fit one message for the next, and put aside what never fits [JOB6]', async () => {
    // given
    const driver = await oneTask();
    const large = 'x'.repeat(2_500_000);
    await driver.start('one-task', { a: large });
    await driver.start('one-task', { b: large });
    await driver.start('one-task', { c: large + large });
    const request = { type: 'work', worker: 'w', timeoutMillis: 60_000, maxJobs: 10, fetchVariables: [] };
    // when
    const first = must(await driver.test.engine.activateJobs(request));
    const second = must(await driver.test.engine.activateJobs(request));
    // then
    expect([first.jobs.length, first.truncated, second.jobs.length]).toEqual([1, true, 1]);
    expect(driver.incidents().map(({ errorType }) => errorType)).toEqual(['MESSAGE_SIZE_EXCEEDED']);
  });

  it('should tell listeners of the type after the job is stored [JOB7]', async () => {
    // given
    const driver = await oneTask();
    const heard: string[] = [];
    const stop = driver.test.engine.onJobsAvailable((type) => void heard.push(type));
    // when
    await driver.start('one-task');
    stop();
    await driver.start('one-task');
    // then
    expect(heard).toEqual(['work']);
  });
});

describe('time-out of jobs', () => {
  it('should hand a job out again after its deadline, with its retries, and not before [JOB8]', async () => {
    // given
    const driver = await oneTask();
    await driver.start('one-task');
    const [job] = await driver.jobs('work');
    // when
    await driver.test.advance(59_999);
    const early = await driver.jobs('work');
    await driver.test.advance(1);
    const late = await driver.jobs('work');
    // then
    expect(early).toEqual([]);
    expect(late.map(({ key, retries }) => ({ key, retries }))).toEqual([{ key: job?.key, retries: 3 }]);
  });

  it("should still take the late worker's completion, but only one [JOB9]", async () => {
    // given
    const driver = await oneTask();
    await driver.start('one-task');
    const [job] = await driver.jobs('work');
    await driver.test.advance(60_000);
    // when
    const first = await driver.test.engine.completeJob({ jobKey: job!.key, variables: {} });
    const second = await driver.test.engine.completeJob({ jobKey: job!.key, variables: {} });
    // then
    expect(first.ok).toBe(true);
    expect(reasonOf(second)).toBe(`NOT_FOUND: Expected to complete job with key '${job!.key}', but no such job was found`);
  });

  it('should move the deadline of an activated job [JOB10]', async () => {
    // given
    const driver = await oneTask();
    await driver.start('one-task');
    const [job] = await driver.jobs('work');
    // when
    must(await driver.test.engine.updateJobTimeout({ jobKey: job!.key, timeoutMillis: 120_000 }));
    await driver.test.advance(119_999);
    const early = await driver.jobs('work');
    await driver.test.advance(1);
    // then
    expect(early).toEqual([]);
    expect(await driver.jobs('work')).toHaveLength(1);
  });

  it('should give a job back at once when its time-out becomes 0, and say so [JOB11]', async () => {
    // given
    const driver = await oneTask();
    await driver.start('one-task');
    const [job] = await driver.jobs('work');
    const heard: string[] = [];
    driver.test.engine.onJobsAvailable((type) => void heard.push(type));
    // when
    must(await driver.test.engine.updateJobTimeout({ jobKey: job!.key, timeoutMillis: 0 }));
    await driver.test.idle();
    // then
    expect(heard).toEqual(['work']);
    expect(await driver.jobs('work')).toHaveLength(1);
  });

  it('should refuse to move the deadline of a job that nobody has [JOB10]', async () => {
    // given
    const driver = await oneTask();
    await driver.start('one-task');
    const [job] = await driver.jobs('work');
    await driver.test.advance(60_000);
    // when
    const outcome = await driver.test.engine.updateJobTimeout({ jobKey: job!.key, timeoutMillis: 1000 });
    // then
    expect(reasonOf(outcome)).toContain('INVALID_STATE');
  });
});

describe('failing jobs', () => {
  it('should hand a failed job out again at once while retries are left, with the retries given [JOB12]', async () => {
    // given
    const driver = await oneTask();
    await driver.start('one-task');
    const [job] = await driver.jobs('work');
    // when
    must(await driver.test.engine.failJob({ ...fail, jobKey: job!.key, retries: 7 }));
    // then
    expect((await driver.jobs('work')).map(({ retries }) => retries)).toEqual([7]);
  });

  it('should wait for the back-off [JOB13]', async () => {
    // given
    const driver = await oneTask();
    await driver.start('one-task');
    const [job] = await driver.jobs('work');
    // when
    must(await driver.test.engine.failJob({ ...fail, jobKey: job!.key, retries: 1, retryBackOffMillis: 5000 }));
    await driver.test.advance(4999);
    const early = await driver.jobs('work');
    const completion = await driver.test.engine.completeJob({ jobKey: job!.key, variables: {} });
    await driver.test.advance(1);
    // then
    expect(early).toEqual([]);
    expect(reasonOf(completion)).toContain("but it is in state 'FAILED'");
    expect(await driver.jobs('work')).toHaveLength(1);
  });

  it('should set the variables of a failure in the task only [JOB14]', async () => {
    // given
    const driver = await oneTask();
    const instance = await driver.start('one-task');
    const [job] = await driver.jobs('work');
    // when
    must(await driver.test.engine.failJob({ ...fail, jobKey: job!.key, retries: 1, variables: { tried: 1 } }));
    // then
    const scopes = driver.test
      .records()
      .events('VARIABLE')
      .map(({ value }) => value.scopeKey);
    expect(scopes).toEqual([job!.elementInstanceKey]);
    expect(scopes).not.toContain(instance);
  });

  it("should raise JOB_NO_RETRIES with the worker's words when no retries are left [JOB15]", async () => {
    // given
    const driver = await oneTask();
    await driver.start('one-task');
    const [job] = await driver.jobs('work');
    // when
    must(await driver.test.engine.failJob({ ...fail, jobKey: job!.key, errorMessage: 'printer is out of ink' }));
    // then
    expect(driver.incidents()).toEqual([
      expect.objectContaining({ errorType: 'JOB_NO_RETRIES', errorMessage: 'printer is out of ink', elementId: 'task' }),
    ]);
    expect(reasonOf(await driver.test.engine.failJob({ ...fail, jobKey: job!.key }))).toContain(
      'INVALID_STATE: Expected to fail job with key',
    );
  });

  it('should resolve the incident of a job only when it has retries again, and then hand it out [JOB16] [INC3]', async () => {
    // given
    const driver = await oneTask();
    await driver.start('one-task');
    const [job] = await driver.jobs('work');
    must(await driver.test.engine.failJob({ ...fail, jobKey: job!.key }));
    const incidentKey = driver.incidents()[0]!.key;
    // when
    const refused = await driver.test.engine.resolveIncident({ incidentKey });
    must(await driver.test.engine.updateJobRetries({ jobKey: job!.key, retries: 2 }));
    must(await driver.test.engine.resolveIncident({ incidentKey }));
    // then
    expect(reasonOf(refused)).toBe(
      `NOT_FOUND: Expected to resolve incident with key '${incidentKey}', but job with key '${job!.key}' has no retries left. Please update the job retries and retry resolving the incident`,
    );
    expect((await driver.jobs('work')).map(({ retries }) => retries)).toEqual([2]);
  });

  it('should refuse retries below 1 [JOB17]', async () => {
    // given
    const driver = await oneTask();
    await driver.start('one-task');
    const [job] = await driver.jobs('work');
    // when
    const outcome = await driver.test.engine.updateJobRetries({ jobKey: job!.key, retries: 0 });
    // then
    expect(reasonOf(outcome)).toContain('INVALID_ARGUMENT');
  });
});

describe('errors thrown by workers', () => {
  it('should raise UNHANDLED_ERROR_EVENT when nothing catches the error, and offer the job again when resolved [ERR1]', async () => {
    // given
    const driver = await oneTask();
    await driver.start('one-task');
    const [job] = await driver.jobs('work');
    // when
    must(await driver.test.engine.throwError({ jobKey: job!.key, errorCode: 'E1', errorMessage: 'm', variables: {} }));
    const [incident] = driver.incidents();
    const completion = await driver.test.engine.completeJob({ jobKey: job!.key, variables: {} });
    must(await driver.test.engine.resolveIncident({ incidentKey: incident!.key }));
    // then
    expect(incident).toEqual(
      expect.objectContaining({
        errorType: 'UNHANDLED_ERROR_EVENT',
        errorMessage:
          "Expected to throw an error event with the code 'E1' with message 'm', but it was not caught. No error events are available in the scope.",
      }),
    );
    expect(reasonOf(completion)).toContain("but it is in state 'ERROR_THROWN'");
    expect(await driver.jobs('work')).toHaveLength(1);
  });
});

describe('unknown jobs', () => {
  it.each([
    ['complete', (driver: Driver) => driver.test.engine.completeJob({ jobKey: 99, variables: {} }), 'complete job'],
    ['fail', (driver: Driver) => driver.test.engine.failJob({ ...fail, jobKey: 99 }), 'fail job'],
    [
      'throw',
      (driver: Driver) => driver.test.engine.throwError({ jobKey: 99, errorCode: '', errorMessage: '', variables: {} }),
      'throw an error for job',
    ],
    ['retries', (driver: Driver) => driver.test.engine.updateJobRetries({ jobKey: 99, retries: 0 }), 'update job'],
    ['timeout', (driver: Driver) => driver.test.engine.updateJobTimeout({ jobKey: 99, timeoutMillis: 1 }), 'update job'],
  ] as const)('should refuse to %s a job that does not exist [JOB18]', async (_, call, doing) => {
    // given
    const driver = await withEngine();
    // when
    const outcome = await call(driver);
    // then
    expect(reasonOf(outcome)).toBe(`NOT_FOUND: Expected to ${doing} with key '99', but no such job was found`);
  });
});

describe('job properties', () => {
  it.each([
    ['type', '=nope', '3', "'nope' to be 'STRING', but was 'NULL'"],
    ['retries', 'work', '=nope', "'nope' to be 'NUMBER', but was 'NULL'"],
  ])('should raise EXTRACT_VALUE_ERROR when the %s cannot be evaluated [JOB19]', async (...[, type, retries, text]) => {
    // given
    const xml = bpmn(
      'broken',
      [start(), serviceTask('task', type).replace('<zeebe:taskDefinition ', `<zeebe:taskDefinition retries="${retries}" `), end()],
      ['start->task', 'task->end'],
    );
    const driver = await withEngine();
    await driver.deploy(['broken.bpmn', xml]);
    // when
    await driver.start('broken');
    // then
    expect(driver.incidents()).toEqual([expect.objectContaining({ errorType: 'EXTRACT_VALUE_ERROR', elementId: 'task' })]);
    expect(driver.incidents()[0]?.errorMessage).toContain(text);
  });

  it('should evaluate type and retries with what the input mappings made [JOB20]', async () => {
    // given
    const task = serviceTask('task', '=kind', ioMapping({ kind: '=a + &quot;!&quot;', tries: '=5' })).replace(
      '<zeebe:taskDefinition ',
      '<zeebe:taskDefinition retries="=tries" ',
    );
    const driver = await withEngine();
    await driver.deploy(['dynamic.bpmn', bpmn('dynamic', [start(), task, end()], ['start->task', 'task->end'])]);
    // when
    await driver.start('dynamic', { a: 'go' });
    // then
    expect((await driver.jobs('go!')).map(({ retries }) => retries)).toEqual([5]);
  });
});
