import { describe, expect, it } from '@jest/globals';
import { bpmn, end, serviceTask, start } from '../support/bpmn.ts';
import { must, withEngine, type Driver } from '../support/withEngine.ts';

const v = (type: string): string => bpmn('p', [start(), serviceTask('task', type), end()], ['start->task', 'task->end']);
const latest = { bpmnProcessId: 'p', version: -1, processDefinitionKey: 0, variables: {} };

async function twoVersions(): Promise<Driver> {
  const driver = await withEngine();
  await driver.deploy(['p.bpmn', v('one')]);
  await driver.deploy(['p.bpmn', v('two')]);
  return driver;
}

describe('creating instances', () => {
  it.each([
    ['the latest version', { version: -1 }, 2],
    ['a version', { version: 1 }, 1],
  ])('should start %s by id [NEW1]', async (_, request, version) => {
    // given
    const driver = await twoVersions();
    // when
    const created = must(await driver.test.engine.createProcessInstance({ ...latest, ...request }));
    // then
    expect(created).toEqual(expect.objectContaining({ bpmnProcessId: 'p', version }));
  });

  it('should start by key [NEW1]', async () => {
    // given
    const driver = await twoVersions();
    const { processDefinitionKey } = must(await driver.test.engine.createProcessInstance({ ...latest, version: 1 }));
    // when
    const created = must(
      await driver.test.engine.createProcessInstance({ bpmnProcessId: '', version: -1, processDefinitionKey, variables: {} }),
    );
    // then
    expect(created.version).toBe(1);
  });

  it.each([
    [{ bpmnProcessId: 'nope' }, "Expected to find process definition with process ID 'nope', but none found"],
    [{ version: 9 }, "Expected to find process definition with process ID 'p' and version '9', but none found"],
    [{ bpmnProcessId: '', processDefinitionKey: 99 }, "Expected to find process definition with key '99', but none found"],
  ])('should refuse %j [NEW2]', async (request, reason) => {
    // given
    const driver = await twoVersions();
    // when
    const outcome = await driver.test.engine.createProcessInstance({ ...latest, ...request });
    // then
    expect(outcome).toEqual({ ok: false, rejection: { type: 'NOT_FOUND', intent: 'CREATE', reason } });
  });

  it('should refuse a request that names neither id nor key [NEW3]', async () => {
    // given
    const driver = await withEngine();
    // when
    const outcome = await driver.test.engine.createProcessInstance({
      bpmnProcessId: '',
      version: -1,
      processDefinitionKey: -1,
      variables: {},
    });
    // then
    const reason = 'Expected at least a bpmnProcessId or a key greater than -1, but none given';
    expect(outcome).toEqual({ ok: false, rejection: { type: 'INVALID_ARGUMENT', intent: 'CREATE', reason } });
  });

  it('should give keys upwards from the first key of partition 1 and never twice [KEY1]', async () => {
    // given
    const driver = await twoVersions();
    await driver.start('p');
    await driver.test.reopen();
    // when
    await driver.start('p');
    // then
    const keys = driver.test
      .records()
      .events('PROCESS_INSTANCE', 'ELEMENT_ACTIVATING')
      .map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toEqual([...keys].sort((left, right) => left - right));
    expect(driver.test.records().events('DEPLOYMENT')[0]?.key).toBe(2251799813685249);
  });
});

describe('creating instances with result', () => {
  it('should answer when the instance completes, with the variables asked for [RES1]', async () => {
    // given
    const driver = await twoVersions();
    const result = driver.test.engine.createProcessInstanceWithResult({ ...latest, variables: { a: 1, b: 2 }, fetchVariables: ['b', 'c'] });
    await driver.test.idle();
    // when
    await driver.complete('two', { c: 3 });
    // then
    expect(must(await result).variables).toEqual({ b: 2, c: 3 });
  });

  it('should never answer for a cancelled instance, and let the caller stop waiting [RES2]', async () => {
    // given
    const driver = await twoVersions();
    let answers = 0;
    const abort = new AbortController();
    void driver.test.engine.createProcessInstanceWithResult({ ...latest, fetchVariables: [] }).then(() => (answers += 1));
    void driver.test.engine.createProcessInstanceWithResult({ ...latest, fetchVariables: [] }, abort.signal).then(() => (answers += 1));
    await driver.test.idle();
    const [cancelled] = await driver.jobs('two');
    // when
    abort.abort();
    must(await driver.test.engine.cancelProcessInstance({ processInstanceKey: cancelled!.processInstanceKey }));
    await driver.test.advance(60_000);
    await driver.complete('two');
    // then
    expect(driver.completed()).toContain('p');
    expect(answers).toBe(0);
  });
});

describe('cancelling instances', () => {
  it('should end every element and its job, then the instance [CANCEL1]', async () => {
    // given
    const driver = await twoVersions();
    const instance = await driver.start('p');
    // when
    must(await driver.test.engine.cancelProcessInstance({ processInstanceKey: instance }));
    await driver.test.idle();
    // then
    expect(driver.test.records().lifeCycle().slice(-4)).toEqual([
      'p ELEMENT_TERMINATING',
      'task ELEMENT_TERMINATING',
      'task ELEMENT_TERMINATED',
      'p ELEMENT_TERMINATED',
    ]);
    expect(await driver.jobs('two')).toEqual([]);
  });

  it('should take incidents of the instance with it [INC4]', async () => {
    // given
    const driver = await twoVersions();
    const instance = await driver.start('p');
    const [job] = await driver.jobs('two');
    must(await driver.test.engine.failJob({ jobKey: job!.key, retries: 0, errorMessage: '', retryBackOffMillis: 0, variables: {} }));
    // when
    must(await driver.test.engine.cancelProcessInstance({ processInstanceKey: instance }));
    await driver.test.idle();
    // then
    expect(driver.incidents()).toEqual([]);
    expect(driver.test.records().lifeCycle('p').at(-1)).toBe('p ELEMENT_TERMINATED');
  });

  it('should refuse an instance that does not exist or is over [CANCEL4]', async () => {
    // given
    const driver = await twoVersions();
    const instance = await driver.start('p');
    must(await driver.test.engine.cancelProcessInstance({ processInstanceKey: instance }));
    // when
    const outcome = await driver.test.engine.cancelProcessInstance({ processInstanceKey: instance });
    // then
    expect(outcome).toEqual({
      ok: false,
      rejection: {
        type: 'NOT_FOUND',
        intent: 'CANCEL',
        reason: `Expected to cancel a process instance with key '${instance}', but no such process was found`,
      },
    });
  });

  it('should refuse to resolve an incident that does not exist [INC5]', async () => {
    // given
    const driver = await withEngine();
    // when
    const outcome = await driver.test.engine.resolveIncident({ incidentKey: 99 });
    // then
    expect(outcome).toEqual({
      ok: false,
      rejection: {
        type: 'NOT_FOUND',
        intent: 'RESOLVE',
        reason: "Expected to resolve incident with key '99', but no such incident was found",
      },
    });
  });
});
