import { describe, expect, it } from '@jest/globals';
import { bpmn, callActivity, end, ioMapping, serviceTask, start, timerBoundary } from '../support/bpmn.ts';
import { must, withEngine, type Driver } from '../support/withEngine.ts';

const CHILD = bpmn('child', [start(), serviceTask('child-task', 'child-work'), end()], ['start->child-task', 'child-task->end']);
const parent = (call: string): string =>
  bpmn(
    'parent',
    [start(), call, timerBoundary('late', 'call', 'PT1H'), end(), end('too-late')],
    ['start->call', 'call->end', 'late->too-late'],
  );

async function called(call: string, variables = {}): Promise<{ readonly driver: Driver; readonly root: number }> {
  const driver = await withEngine();
  await driver.deploy(['child.bpmn', CHILD], ['parent.bpmn', parent(call)]);
  return { driver, root: await driver.start('parent', variables) };
}

const variablesOf = (driver: Driver, scopeKey: number): Record<string, unknown> =>
  Object.fromEntries(
    driver.test
      .records()
      .events('VARIABLE')
      .filter(({ value }) => value.scopeKey === scopeKey)
      .map(({ value }) => [value.name, value.value]),
  );

describe('call activity', () => {
  it('should start the latest version of the called process and complete with it [CALL1]', async () => {
    // given
    const { driver, root } = await called(callActivity('call', 'child'));
    // when
    const [job] = await driver.jobs('child-work');
    must(await driver.test.engine.completeJob({ jobKey: job!.key, variables: {} }));
    await driver.test.idle();
    // then
    expect(job?.processInstanceKey).not.toBe(root);
    expect(driver.completed().slice(-5)).toEqual(['end', 'child', 'call', 'end', 'parent']);
  });

  it('should give all visible variables to the called process, or only the mapped ones [CALL2]', async () => {
    // given
    const all = await called(callActivity('call', 'child'), { a: 1 });
    const mapped = await called(
      callActivity('call', 'child', { attributes: 'propagateAllParentVariables="false"', extensions: ioMapping({ b: '=a + 1' }) }),
      {
        a: 1,
      },
    );
    // when
    const [everything] = await all.driver.jobs('child-work');
    const [onlyMapped] = await mapped.driver.jobs('child-work');
    // then
    expect(everything?.variables).toEqual({ a: 1 });
    expect(onlyMapped?.variables).toEqual({ b: 2 });
  });

  it.each([
    ['all of them', callActivity('call', 'child', { attributes: 'propagateAllChildVariables="true"' }), { a: 1, r: 7 }],
    ['none', callActivity('call', 'child', { attributes: 'propagateAllChildVariables="false"' }), { a: 1 }],
    [
      'the mapped ones',
      callActivity('call', 'child', { attributes: 'propagateAllChildVariables="false"', extensions: ioMapping({}, { got: '=r' }) }),
      { a: 1, got: 7 },
    ],
  ])("should take %s of the called process's variables over [CALL3]", async (_, call, expected) => {
    // given
    const { driver, root } = await called(call, { a: 1 });
    // when
    await driver.complete('child-work', { r: 7 });
    // then
    expect(variablesOf(driver, root)).toEqual(expected);
  });

  it('should raise CALLED_ELEMENT_ERROR for a process that is not deployed [CALL4]', async () => {
    // when
    const { driver } = await called(callActivity('call', 'nowhere'));
    // then
    expect(driver.incidents()).toEqual([
      expect.objectContaining({
        errorType: 'CALLED_ELEMENT_ERROR',
        errorMessage: "Expected process with BPMN process id 'nowhere' to be deployed, but not found.",
      }),
    ]);
  });

  it('should end the called process when a boundary event interrupts it [CALL5] [TMR5]', async () => {
    // given
    const { driver } = await called(callActivity('call', 'child'));
    // when
    await driver.test.advance(3_600_000);
    // then
    expect(await driver.jobs('child-work')).toEqual([]);
    expect(driver.completed().slice(-3)).toEqual(['late', 'too-late', 'parent']);
    expect(driver.test.records().lifeCycle('child').at(-1)).toBe('child ELEMENT_TERMINATED');
  });

  it('should refuse to cancel a called instance, naming the root [CANCEL3]', async () => {
    // given
    const { driver, root } = await called(callActivity('call', 'child'));
    const [job] = await driver.jobs('child-work');
    // when
    const outcome = await driver.test.engine.cancelProcessInstance({ processInstanceKey: job!.processInstanceKey });
    // then
    expect(outcome).toEqual({
      ok: false,
      rejection: {
        type: 'INVALID_STATE',
        intent: 'CANCEL',
        reason: `Expected to cancel a process instance with key '${job!.processInstanceKey}', but it is created by a parent process instance. Cancel the root process instance '${root}' instead.`,
      },
    });
  });

  it('should end called processes with the cancelled root, children first [CANCEL2]', async () => {
    // given
    const { driver, root } = await called(callActivity('call', 'child'));
    // when
    must(await driver.test.engine.cancelProcessInstance({ processInstanceKey: root }));
    await driver.test.idle();
    // then
    const ended = driver.test
      .records()
      .lifeCycle()
      .filter((step) => step.endsWith('ELEMENT_TERMINATED'));
    expect(ended).toEqual([
      'child-task ELEMENT_TERMINATED',
      'child ELEMENT_TERMINATED',
      'call ELEMENT_TERMINATED',
      'parent ELEMENT_TERMINATED',
    ]);
    expect(await driver.jobs('child-work')).toEqual([]);
  });

  it('should call itself again and again without one transaction growing with it [LOOP1]', async () => {
    // given: 60 levels make several hundred follow-up commands
    const driver = await withEngine();
    const xml = bpmn(
      'deep',
      [
        start(),
        '<bpmn:exclusiveGateway id="more" default="more-bottom"></bpmn:exclusiveGateway>',
        callActivity('again', 'deep', { extensions: ioMapping({ depth: '=depth - 1' }) }),
        end(),
        serviceTask('bottom', 'bottom'),
      ],
      ['start->more', { from: 'more', to: 'again', condition: '=depth &gt; 0' }, 'more->bottom', 'again->end', 'bottom->end'],
    );
    await driver.deploy(['deep.bpmn', xml]);
    // when
    await driver.start('deep', { depth: 60 });
    await driver.complete('bottom');
    // then
    expect(driver.completed().filter((id) => id === 'deep')).toHaveLength(61);
  });
});
