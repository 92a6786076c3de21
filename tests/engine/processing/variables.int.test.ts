import { describe, expect, it } from '@jest/globals';
import { bpmn, end, ioMapping, serviceTask, start } from '../support/bpmn.ts';
import { must, withEngine, type Driver } from '../support/withEngine.ts';

const task = (extensions: string): string =>
  bpmn(
    'p',
    [start(), serviceTask('task', 'work', extensions), serviceTask('after', 'after'), end()],
    ['start->task', 'task->after', 'after->end'],
  );

async function deployed(extensions = ''): Promise<Driver> {
  const driver = await withEngine();
  await driver.deploy(['p.bpmn', task(extensions)]);
  return driver;
}

const seen = async (driver: Driver, type: string): Promise<unknown> => (await driver.jobs(type))[0]?.variables;

describe('variables', () => {
  it('should leave a job by propagating to the instance when nothing is mapped [VAR1]', async () => {
    // given
    const driver = await deployed();
    await driver.start('p', { a: 1 });
    // when
    await driver.complete('work', { a: 2, b: { c: null } });
    // then
    expect(await seen(driver, 'after')).toEqual({ a: 2, b: { c: null } });
  });

  it('should update the nearest scope that has the name, and vanish with it [VAR2]', async () => {
    // given
    const driver = await deployed(ioMapping({ a: '=10' }));
    await driver.start('p', { a: 1 });
    // when
    await driver.complete('work', { a: 2, b: 3 });
    // then
    expect(await seen(driver, 'after')).toEqual({ a: 1, b: 3 });
  });

  it('should make local variables of input mappings, in order, nested where the target says so [MAP1]', async () => {
    // given
    const driver = await deployed(ioMapping({ x: '=a + 1', 'y.z': '=x * 2', 'y.w': 'static' }));
    // when
    await driver.start('p', { a: 1, y: 'hidden' });
    // then
    expect(await seen(driver, 'work')).toEqual({ a: 1, x: 2, y: { z: 4, w: 'static' } });
  });

  it('should let out only what output mappings say, merged into what is there [MAP2]', async () => {
    // given
    const driver = await deployed(ioMapping({}, { 'result.r': '=r', sum: '=r + 1' }));
    await driver.start('p', { result: { kept: true } });
    // when
    await driver.complete('work', { r: 7, noise: 1 });
    // then
    expect(await seen(driver, 'after')).toEqual({ result: { kept: true, r: 7 }, sum: 8 });
  });

  it('should raise IO_MAPPING_ERROR on input and repeat the activation when resolved [MAP3] [INC1]', async () => {
    // given
    const driver = await deployed(ioMapping({ x: '=assert(a, a != null)' }));
    const instance = await driver.start('p');
    const [incident] = driver.incidents();
    // when
    must(await driver.test.engine.setVariables({ elementInstanceKey: instance, variables: { a: 1 }, local: false }));
    must(await driver.test.engine.resolveIncident({ incidentKey: incident!.key }));
    await driver.test.idle();
    // then
    expect(incident).toEqual(expect.objectContaining({ errorType: 'IO_MAPPING_ERROR', elementId: 'task' }));
    expect(await seen(driver, 'work')).toEqual({ a: 1, x: 1 });
  });

  it("should raise IO_MAPPING_ERROR on output and keep the worker's answers until it is resolved [MAP4] [INC1]", async () => {
    // given
    const driver = await deployed(ioMapping({}, { out: '=assert(missing, missing != null) + r' }));
    const instance = await driver.start('p');
    await driver.complete('work', { r: 1 });
    const [incident] = driver.incidents();
    // when
    must(await driver.test.engine.setVariables({ elementInstanceKey: instance, variables: { missing: 10 }, local: false }));
    must(await driver.test.engine.resolveIncident({ incidentKey: incident!.key }));
    await driver.test.idle();
    // then
    expect(incident).toEqual(expect.objectContaining({ errorType: 'IO_MAPPING_ERROR', elementId: 'task' }));
    expect(await seen(driver, 'after')).toEqual({ missing: 10, out: 11 });
  });

  it('should be set from outside, in the scope itself or upwards [VAR3]', async () => {
    // given
    const driver = await deployed();
    const instance = await driver.start('p', { a: 1 });
    const elementInstanceKey = (await driver.jobs('work'))[0]!.elementInstanceKey;
    // when
    must(await driver.test.engine.setVariables({ elementInstanceKey, variables: { a: 2, n: 1 }, local: false }));
    must(await driver.test.engine.setVariables({ elementInstanceKey, variables: { a: 3 }, local: true }));
    // then
    const written = driver.test
      .records()
      .events('VARIABLE')
      .map(({ intent, value }) => [intent, value.name, value.value, value.scopeKey === instance ? 'instance' : 'task']);
    expect(written).toEqual([
      ['CREATED', 'a', 1, 'instance'],
      ['UPDATED', 'a', 2, 'instance'],
      ['CREATED', 'n', 1, 'instance'],
      ['CREATED', 'a', 3, 'task'],
    ]);
  });

  it('should not be written again when the value is the same [VAR4]', async () => {
    // given
    const driver = await deployed();
    const instance = await driver.start('p', { a: { b: [1] } });
    // when
    must(await driver.test.engine.setVariables({ elementInstanceKey: instance, variables: { a: { b: [1] } }, local: true }));
    // then
    expect(driver.test.records().events('VARIABLE', 'UPDATED')).toEqual([]);
  });

  it('should be refused for an element that does not exist [VAR5]', async () => {
    // given
    const driver = await withEngine();
    // when
    const outcome = await driver.test.engine.setVariables({ elementInstanceKey: 99, variables: {}, local: true });
    // then
    expect(outcome).toEqual({
      ok: false,
      rejection: {
        type: 'NOT_FOUND',
        intent: 'UPDATE',
        reason: "Expected to update variables for element with key '99', but no such element was found",
      },
    });
  });
});
