import { describe, expect, it } from '@jest/globals';
import { bpmn, end, message, messageCatch, serviceTask, start } from '../support/bpmn.ts';
import { must, withEngine, type Driver } from '../support/withEngine.ts';

const HELLO = message('hello-message', 'hello', '=key');
const catching = (processId: string): string =>
  bpmn(
    processId,
    [start(), HELLO, messageCatch('catch', 'hello-message'), serviceTask('task', `after-${processId}`), end()],
    ['start->catch', 'catch->task', 'task->end'],
  );

async function catcher(...processIds: readonly string[]): Promise<Driver> {
  const driver = await withEngine();
  for (const id of processIds) await driver.deploy([`${id}.bpmn`, catching(id)]);
  return driver;
}

async function publish(driver: Driver, message: Partial<Parameters<Driver['test']['engine']['publishMessage']>[0]> = {}) {
  const outcome = await driver.test.engine.publishMessage({
    name: 'hello',
    correlationKey: 'k1',
    timeToLiveMillis: 0,
    messageId: '',
    variables: {},
    ...message,
  });
  await driver.test.idle();
  return outcome;
}

describe('message catch event', () => {
  it('should be completed by a message of its name and key, with its variables [MSG1]', async () => {
    // given
    const driver = await catcher('p');
    const instance = await driver.start('p', { key: 'k1' });
    await driver.start('p', { key: 'k2' });
    // when
    must(await publish(driver, { variables: { answer: 42 } }));
    // then
    expect((await driver.jobs('after-p')).map(({ processInstanceKey, variables }) => ({ processInstanceKey, variables }))).toEqual([
      { processInstanceKey: instance, variables: { key: 'k1', answer: 42 } },
    ]);
  });

  it('should read a number as correlation key [MSG2]', async () => {
    // given
    const driver = await catcher('p');
    await driver.start('p', { key: 12 });
    // when
    must(await publish(driver, { correlationKey: '12' }));
    // then
    expect(await driver.jobs('after-p')).toHaveLength(1);
  });

  it('should raise EXTRACT_VALUE_ERROR when the key is neither text nor number [MSG3]', async () => {
    // given
    const driver = await catcher('p');
    // when
    await driver.start('p', { key: true });
    // then
    expect(driver.incidents()).toEqual([expect.objectContaining({ errorType: 'EXTRACT_VALUE_ERROR', elementId: 'catch' })]);
    expect(driver.incidents()[0]?.errorMessage).toContain("The value must be either a string or a number, but was 'BOOLEAN'.");
  });

  it('should get a message that was published before, while it lives [MSG4]', async () => {
    // given
    const driver = await catcher('p');
    must(await publish(driver, { timeToLiveMillis: 10_000 }));
    // when
    await driver.test.advance(9_999);
    await driver.start('p', { key: 'k1' });
    // then
    expect(await driver.jobs('after-p')).toHaveLength(1);
  });

  it('should not get a message whose time is over [MSG5]', async () => {
    // given
    const driver = await catcher('p');
    must(await publish(driver, { timeToLiveMillis: 10_000 }));
    must(await publish(driver, { timeToLiveMillis: 0 }));
    // when
    await driver.test.advance(10_000);
    await driver.start('p', { key: 'k1' });
    // then
    expect(await driver.jobs('after-p')).toEqual([]);
    expect(driver.test.records().events('MESSAGE', 'EXPIRED')).toHaveLength(2);
  });

  it('should hand a message to one instance of each process [MSG6]', async () => {
    // given
    const driver = await catcher('p', 'q');
    const first = await driver.start('p', { key: 'k1' });
    await driver.start('p', { key: 'k1' });
    const other = await driver.start('q', { key: 'k1' });
    // when
    must(await publish(driver, { timeToLiveMillis: 60_000 }));
    // then
    expect((await driver.jobs('after-p')).map((job) => job.processInstanceKey)).toEqual([first]);
    expect((await driver.jobs('after-q')).map((job) => job.processInstanceKey)).toEqual([other]);
  });

  it('should take the oldest of several buffered messages, each once [MSG7]', async () => {
    // given
    const driver = await catcher('p');
    must(await publish(driver, { timeToLiveMillis: 60_000, variables: { n: 1 } }));
    must(await publish(driver, { timeToLiveMillis: 60_000, variables: { n: 2 } }));
    // when
    await driver.start('p', { key: 'k1' });
    await driver.start('p', { key: 'k1' });
    // then
    expect((await driver.jobs('after-p')).map(({ variables }) => variables['n'])).toEqual([1, 2]);
  });

  it('should refuse a second message with the id of a buffered one, and take it when that is gone [MSG8]', async () => {
    // given
    const driver = await catcher('p');
    must(await publish(driver, { messageId: 'id', timeToLiveMillis: 10_000 }));
    // when
    const second = await publish(driver, { messageId: 'id', timeToLiveMillis: 10_000 });
    await driver.test.advance(10_000);
    const third = await publish(driver, { messageId: 'id' });
    // then
    expect(second).toEqual({
      ok: false,
      rejection: {
        type: 'ALREADY_EXISTS',
        intent: 'PUBLISH',
        reason: "Expected to publish a new message with id 'id', but a message with that id was already published",
      },
    });
    expect(third.ok).toBe(true);
  });

  it('should close its subscription when the instance is cancelled [MSG9]', async () => {
    // given
    const driver = await catcher('p');
    const instance = await driver.start('p', { key: 'k1' });
    // when
    must(await driver.test.engine.cancelProcessInstance({ processInstanceKey: instance }));
    must(await publish(driver));
    // then
    expect(
      driver.test
        .records()
        .events('PROCESS_MESSAGE_SUBSCRIPTION')
        .map(({ intent }) => intent),
    ).toEqual(['CREATED', 'DELETED']);
  });

  it('should keep names and keys of any length and characters apart [MSG10]', async () => {
    // given
    const long = 'ключ%\u0001\u0003'.repeat(400);
    const driver = await catcher('p');
    await driver.start('p', { key: `${long}a` });
    await driver.start('p', { key: `${long}b` });
    // when
    must(await publish(driver, { correlationKey: `${long}b`, variables: { which: 'b' } }));
    // then
    expect((await driver.jobs('after-p')).map(({ variables }) => variables['which'])).toEqual(['b']);
  });
});
