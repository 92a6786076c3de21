import { describe, expect, it } from '@jest/globals';
import { bpmn, end, serviceTask, start } from '../support/bpmn.ts';
import { withEngine, type Driver } from '../support/withEngine.ts';

const XML = bpmn('p', [start(), serviceTask('task', 'work'), end()], ['start->task', 'task->end']);

async function withRecords(): Promise<Driver> {
  const driver = await withEngine();
  await driver.deploy(['p.bpmn', XML]);
  for (let n = 0; n < 5; n += 1) await driver.start('p', { n });
  return driver;
}

const positions = (driver: Driver, after: number): readonly number[] =>
  Array.from(driver.test.engine.exporter.after(after), (record) => record.position);

describe('the log', () => {
  it('should number records without gaps and name the command that caused each [LOG1]', async () => {
    // given
    const driver = await withRecords();
    // when
    const { all } = driver.test.records();
    // then
    expect(all.map((record) => record.position)).toEqual(all.map((_, index) => index + 1));
    const commands = new Set(all.filter((record) => record.recordType === 'COMMAND').map((record) => record.position));
    for (const record of all) {
      if (record.recordType === 'EVENT') expect(commands).toContain(record.sourcePosition);
      expect(record.sourcePosition).toBeLessThan(record.position);
    }
  });

  it('should be read from any position on [LOG2]', async () => {
    // given
    const driver = await withRecords();
    const last = driver.test.engine.exporter.lastPosition();
    // then
    for (const after of [0, 1, 7, 30, last - 1, last])
      expect(positions(driver, after)).toEqual(Array.from({ length: last - after }, (_, index) => after + 1 + index));
  });

  it("should keep a reader's place over a restart [LOG3]", async () => {
    // given
    const driver = await withRecords();
    // when
    driver.test.engine.exporter.acknowledge('reader', 17);
    await driver.test.reopen();
    // then
    expect(driver.test.engine.exporter.position('reader')).toBe(17);
    expect(driver.test.engine.exporter.position('other')).toBe(0);
  });

  it('should go on after the last record when opened again [LOG1]', async () => {
    // given
    const driver = await withRecords();
    const last = driver.test.engine.exporter.lastPosition();
    // when
    await driver.test.reopen();
    await driver.start('p');
    // then
    expect(positions(driver, last)[0]).toBe(last + 1);
  });
});
