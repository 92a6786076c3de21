import { describe, expect, it } from '@jest/globals';
import { bpmn, end, start, userTask } from '../support/bpmn.ts';
import { withEngine } from '../support/withEngine.ts';

const TASK = userTask(
  'task',
  '<zeebe:formDefinition formKey="form-1" /><zeebe:assignmentDefinition assignee="=who" candidateGroups="officers, managers" candidateUsers="=[who]" /><zeebe:taskSchedule dueDate="=due" /><zeebe:taskHeaders><zeebe:header key="h" value="v" /></zeebe:taskHeaders>',
);
const XML = bpmn('p', [start(), TASK, end()], ['start->task', 'task->end']);

describe('user task', () => {
  it('should be a job with reserved headers and one retry [UT1]', async () => {
    // given
    const driver = await withEngine();
    await driver.deploy(['p.bpmn', XML]);
    // when
    await driver.start('p', { who: 'ama', due: '2030-01-01T00:00:00Z' });
    // then
    const [job] = await driver.jobs('io.camunda.zeebe:userTask');
    expect(job?.retries).toBe(1);
    expect(job?.customHeaders).toEqual({
      h: 'v',
      'io.camunda.zeebe:formKey': 'form-1',
      'io.camunda.zeebe:assignee': 'ama',
      'io.camunda.zeebe:candidateGroups': '["officers","managers"]',
      'io.camunda.zeebe:candidateUsers': '["ama"]',
      'io.camunda.zeebe:dueDate': expect.stringMatching(/^2030-01-01T00:00/),
    });
  });

  it('should have no header for a date that is not given [UT2]', async () => {
    // given
    const driver = await withEngine();
    await driver.deploy(['p.bpmn', XML]);
    // when
    await driver.start('p', { who: 'ama' });
    // then
    const [job] = await driver.jobs('io.camunda.zeebe:userTask');
    expect(Object.keys(job?.customHeaders ?? {})).not.toContain('io.camunda.zeebe:dueDate');
  });

  it('should raise EXTRACT_VALUE_ERROR when the assignee is no text [UT3]', async () => {
    // given
    const driver = await withEngine();
    await driver.deploy(['p.bpmn', XML]);
    // when
    await driver.start('p', { who: 5 });
    // then
    expect(driver.incidents()).toEqual([
      expect.objectContaining({
        errorType: 'EXTRACT_VALUE_ERROR',
        errorMessage: expect.stringContaining("Expected result of the expression 'who' to be 'STRING', but was 'NUMBER'."),
      }),
    ]);
  });

  it('should complete like any job [UT4]', async () => {
    // given
    const driver = await withEngine();
    await driver.deploy(['p.bpmn', XML]);
    await driver.start('p', { who: 'ama' });
    // when
    await driver.complete('io.camunda.zeebe:userTask', { outcome: 'yes' });
    // then
    expect(driver.completed()).toEqual(['start', 'task', 'end', 'p']);
  });
});
