import { describe, expect, it } from '@jest/globals';
import { createFeel } from '../../../engine/expression/createFeel.ts';
import type { ExpressionLanguage } from '../../../engine/expression/expression.ts';
import { bpmn, end, serviceTask, start } from '../support/bpmn.ts';
import { must, withEngine } from '../support/withEngine.ts';

const XML = bpmn('p', [start(), serviceTask('task', '=kind'), end()], ['start->task', 'task->end']);
const latest = { bpmnProcessId: 'p', version: -1, processDefinitionKey: 0, variables: { kind: 'work' } };

/** FEEL that throws, as only a defect of ours would, for as long as it is told to. */
function breakable(): { readonly feel: ExpressionLanguage; broken: boolean } {
  const sound = createFeel({ now: () => 0, random: () => 0, zone: 'UTC' });
  const self = {
    broken: true,
    feel: {
      ...sound,
      string: (...parameters: Parameters<ExpressionLanguage['string']>) => {
        if (self.broken) throw new TypeError('secret words of a variable');
        return sound.string(...parameters);
      },
    },
  };
  return self;
}

describe('a defect in a processor', () => {
  it('should become an incident that repeats the step when resolved, and lose nothing [DEF1]', async () => {
    // given
    const language = breakable();
    const driver = await withEngine({ feel: language.feel });
    await driver.deploy(['p.bpmn', XML]);
    await driver.start('p', { kind: 'work' });
    const [incident] = driver.incidents();
    // when
    language.broken = false;
    must(await driver.test.engine.resolveIncident({ incidentKey: incident!.key }));
    await driver.test.idle();
    await driver.complete('work');
    // then
    expect(incident).toEqual(expect.objectContaining({ errorType: 'UNKNOWN', elementId: 'task' }));
    expect(incident?.errorMessage).not.toContain('secret');
    expect(driver.completed()).toEqual(['start', 'task', 'end', 'p']);
  });

  it('should be told to the log and not disturb other commands of the batch [DEF2]', async () => {
    // given
    const told: string[] = [];
    const language = breakable();
    const driver = await withEngine({ feel: language.feel, log: { error: (text) => void told.push(text) } });
    await driver.deploy(['p.bpmn', XML], ['q.bpmn', XML.replace('id="p"', 'id="q"').replace('type="=kind"', 'type="sound"')]);
    language.broken = true;
    // when
    const outcomes = await Promise.all([
      driver.test.engine.createProcessInstance(latest),
      driver.test.engine.createProcessInstance({ ...latest, bpmnProcessId: 'nope' }),
      driver.test.engine.publishMessage({ name: 'm', correlationKey: 'k', timeToLiveMillis: 0, messageId: '', variables: {} }),
    ]);
    await driver.test.idle();
    // then
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, false, true]);
    expect(told).toEqual([expect.stringContaining('Command PROCESS_INSTANCE ACTIVATE_ELEMENT at position')]);
  });

  it('should refuse the command of the caller with PROCESSING_ERROR and undo what it did [DEF3]', async () => {
    // given
    const sound = createFeel({ now: () => 0, random: () => 0, zone: 'UTC' });
    const driver = await withEngine({ feel: sound });
    await driver.deploy(['p.bpmn', XML]);
    const before = driver.test.records().events('PROCESS').length;
    // when: a document that no processor expects
    const outcome = await driver.test.engine.publishMessage({
      name: 'm',
      correlationKey: undefined as unknown as string,
      timeToLiveMillis: 10,
      messageId: 'x',
      variables: {},
    });
    // then
    expect(outcome.ok ? '' : outcome.rejection.type).toBe('PROCESSING_ERROR');
    expect(driver.test.records().events('MESSAGE')).toEqual([]);
    expect(driver.test.records().events('PROCESS')).toHaveLength(before);
  });
});
