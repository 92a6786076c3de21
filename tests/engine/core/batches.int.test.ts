import { describe, expect, it } from '@jest/globals';
import { bpmn, callActivity, end, exclusive, ioMapping, serviceTask, start } from '../support/bpmn.ts';
import { must, withEngine } from '../support/withEngine.ts';

const ROUND = bpmn(
  'round',
  [start(), exclusive('merge'), serviceTask('task', 'work'), end()],
  ['start->merge', 'merge->task', 'task->end'],
);

const DEEP = bpmn(
  'deep',
  [
    start(),
    exclusive('more', 'more-bottom'),
    callActivity('again', 'deep', { extensions: ioMapping({ depth: '=depth - 1' }) }),
    end(),
    serviceTask('bottom', 'bottom'),
  ],
  ['start->more', { from: 'more', to: 'again', condition: '=depth &gt; 0' }, 'more->bottom', 'again->end', 'bottom->end'],
);

describe('batches', () => {
  it('should answer many callers at once, each with its own instance [BATCH1]', async () => {
    // given
    const driver = await withEngine();
    await driver.deploy(['round.bpmn', ROUND]);
    // when
    const outcomes = await Promise.all(
      Array.from({ length: 600 }, (_, n) =>
        driver.test.engine.createProcessInstance({ bpmnProcessId: 'round', version: -1, processDefinitionKey: 0, variables: { n } }),
      ),
    );
    // then
    expect(new Set(outcomes.map((outcome) => must(outcome).processInstanceKey)).size).toBe(600);
    expect(driver.test.records().events('JOB', 'CREATED')).toHaveLength(600);
  });

  it('should answer only what is stored: everything acknowledged is there when opened again [BATCH2]', async () => {
    // given
    const driver = await withEngine();
    await driver.deploy(['round.bpmn', ROUND]);
    const key = await driver.start('round', { a: 1 });
    const [job] = await driver.jobs('work');
    // when
    await driver.test.reopen();
    must(await driver.test.engine.completeJob({ jobKey: job!.key, variables: {} }));
    await driver.test.idle();
    // then
    expect(driver.test.records().events('PROCESS_INSTANCE', 'ELEMENT_COMPLETED').at(-1)?.key).toBe(key);
  });

  it('should refuse commands once it is closing [BATCH3]', async () => {
    // given
    const driver = await withEngine();
    const { engine } = driver.test;
    // when
    await driver.test.reopen();
    // then
    await expect(engine.cancelProcessInstance({ processInstanceKey: 1 })).rejects.toThrow('The engine is closing');
    await expect(engine.close()).resolves.toBeUndefined();
  });

  it('should cut long work into several batches and go on with it after a crash between them [BATCH4]', async () => {
    // given
    const driver = await withEngine();
    await driver.deploy(['deep.bpmn', DEEP]);
    must(
      await driver.test.engine.createProcessInstance({
        bpmnProcessId: 'deep',
        version: -1,
        processDefinitionKey: 0,
        variables: { depth: 40 },
      }),
    );
    const levels = (): number =>
      driver.test
        .records()
        .events('PROCESS_INSTANCE', 'ELEMENT_ACTIVATED')
        .filter(({ value }) => value.elementId === 'deep').length;
    // when
    const before = levels();
    await driver.test.crash();
    await driver.test.idle();
    // then
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(41);
    expect(levels()).toBe(41);
    expect(await driver.jobs('bottom')).toHaveLength(1);
  });
});
