import { describe, expect, it } from '@jest/globals';
import { bpmn, end, reminder, serviceTask, start, timerBoundary, timerCatch } from '../support/bpmn.ts';
import { withEngine } from '../support/withEngine.ts';

const HOUR = 3_600_000;
const boundary = (timer: string, interrupting: boolean): string =>
  bpmn(
    'watched',
    [
      start(),
      serviceTask('task', 'work'),
      interrupting ? timerBoundary('timer', 'task', timer) : reminder('timer', 'task', timer),
      end(),
      end('reminded'),
    ],
    ['start->task', 'task->end', 'timer->reminded'],
  );
const wait = (duration: string): string => bpmn('wait', [start(), timerCatch('pause', duration), end()], ['start->pause', 'pause->end']);

describe('intermediate timer', () => {
  it('should go on when the time has come, never before [TMR1]', async () => {
    // given
    const driver = await withEngine();
    await driver.deploy(['wait.bpmn', wait('PT1H')]);
    await driver.start('wait');
    // when
    await driver.test.advance(HOUR - 1);
    const early = driver.completed();
    await driver.test.advance(1);
    // then
    expect(early).toEqual(['start']);
    expect(driver.completed()).toEqual(['start', 'pause', 'end', 'wait']);
  });

  it('should take its duration from variables and fire a negative one at once [TMR2]', async () => {
    // given
    const driver = await withEngine();
    await driver.deploy(['wait.bpmn', wait('=duration(d)')]);
    // when
    await driver.start('wait', { d: '-PT1H' });
    // then
    expect(driver.completed()).toEqual(['start', 'pause', 'end', 'wait']);
  });

  it('should raise EXTRACT_VALUE_ERROR for a duration that cannot be read [TMR3]', async () => {
    // given
    const driver = await withEngine();
    await driver.deploy(['wait.bpmn', wait('=d')]);
    // when
    await driver.start('wait', { d: 'soon' });
    // then
    expect(driver.incidents()).toEqual([expect.objectContaining({ errorType: 'EXTRACT_VALUE_ERROR', elementId: 'pause' })]);
    expect(driver.test.records().events('TIMER')).toEqual([]);
  });

  it('should fire after a restart what fell due meanwhile [TMR4]', async () => {
    // given
    const driver = await withEngine();
    await driver.deploy(['wait.bpmn', wait('PT1H')]);
    await driver.start('wait');
    // when
    await driver.test.reopen();
    await driver.test.advance(HOUR);
    // then
    expect(driver.completed()).toContain('wait');
  });
});

describe('timer boundary event', () => {
  it('should end the task and go its own way when interrupting [TMR5]', async () => {
    // given
    const driver = await withEngine();
    await driver.deploy(['watched.bpmn', boundary('PT1H', true)]);
    await driver.start('watched');
    // when
    await driver.test.advance(HOUR);
    // then
    expect(driver.test.records().lifeCycle().slice(-13)).toEqual([
      'task ELEMENT_TERMINATING',
      'task ELEMENT_TERMINATED',
      'timer ELEMENT_ACTIVATING',
      'timer ELEMENT_ACTIVATED',
      'timer ELEMENT_COMPLETING',
      'timer ELEMENT_COMPLETED',
      'timer-reminded SEQUENCE_FLOW_TAKEN',
      'reminded ELEMENT_ACTIVATING',
      'reminded ELEMENT_ACTIVATED',
      'reminded ELEMENT_COMPLETING',
      'reminded ELEMENT_COMPLETED',
      'watched ELEMENT_COMPLETING',
      'watched ELEMENT_COMPLETED',
    ]);
    expect(driver.test.records().events('JOB', 'CANCELED')).toHaveLength(1);
    expect(await driver.jobs('work')).toEqual([]);
  });

  it('should leave the task alone when not interrupting [TMR6]', async () => {
    // given
    const driver = await withEngine();
    await driver.deploy(['watched.bpmn', boundary('PT1H', false)]);
    await driver.start('watched');
    // when
    await driver.test.advance(HOUR);
    await driver.complete('work');
    // then
    expect(driver.completed()).toEqual(['start', 'timer', 'reminded', 'task', 'end', 'watched']);
  });

  it('should repeat a cycle as often as it says, while the task lasts [TMR7]', async () => {
    // given
    const driver = await withEngine();
    await driver.deploy(['watched.bpmn', boundary('R3/PT1H', false)]);
    await driver.start('watched');
    // when
    for (let hour = 0; hour < 5; hour += 1) await driver.test.advance(HOUR);
    // then
    expect(
      driver.test
        .records()
        .events('TIMER', 'TRIGGERED')
        .map(({ value }) => value.dueDate - driver.test.now() + 5 * HOUR),
    ).toEqual([HOUR, 2 * HOUR, 3 * HOUR]);
  });

  it('should repeat an endless cycle until the task ends [TMR7]', async () => {
    // given
    const driver = await withEngine();
    await driver.deploy(['watched.bpmn', boundary('R/PT1H', false)]);
    await driver.start('watched');
    // when
    for (let hour = 0; hour < 4; hour += 1) await driver.test.advance(HOUR);
    await driver.complete('work');
    await driver.test.advance(10 * HOUR);
    // then
    expect(driver.test.records().events('TIMER', 'TRIGGERED')).toHaveLength(4);
    expect(driver.test.records().events('TIMER', 'CANCELED')).toHaveLength(1);
  });

  it('should be cancelled when the task completes first [TMR8]', async () => {
    // given
    const driver = await withEngine();
    await driver.deploy(['watched.bpmn', boundary('PT1H', true)]);
    await driver.start('watched');
    // when
    await driver.complete('work');
    await driver.test.advance(2 * HOUR);
    // then
    expect(driver.completed()).toEqual(['start', 'task', 'end', 'watched']);
    expect(driver.test.records().events('TIMER', 'TRIGGERED')).toEqual([]);
  });

  it('should interrupt once when two timers fall due together [TMR9]', async () => {
    // given
    const xml = bpmn(
      'two',
      [
        start(),
        serviceTask('task', 'work'),
        timerBoundary('one', 'task', 'PT1H'),
        timerBoundary('two-timer', 'task', 'PT1H'),
        end(),
        end('end-1'),
        end('end-2'),
      ],
      ['start->task', 'task->end', 'one->end-1', 'two-timer->end-2'],
    );
    const driver = await withEngine();
    await driver.deploy(['two.bpmn', xml]);
    await driver.start('two');
    // when
    await driver.test.advance(HOUR);
    // then
    expect(driver.completed()).toEqual(['start', 'one', 'end-1', 'two']);
  });
});
