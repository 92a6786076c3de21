import { expect, it, describe } from '@jest/globals';
import { bpmn, end, serviceTask, start } from '../support/bpmn.ts';
import { withEngine } from '../support/withEngine.ts';

const ONE_TASK = bpmn('one-task', [start(), serviceTask('task', 'work'), end()], ['start->task', 'task->end']);

describe('the life of an element', () => {
  it('should run start, service task and end in the order of the life cycle [LIFE1]', async () => {
    // given
    const { test, deploy, start: begin, complete } = await withEngine();
    await deploy(['one-task.bpmn', ONE_TASK]);
    // when
    await begin('one-task', { x: 1 });
    await complete('work', { y: 2 });
    // then
    expect(test.records().lifeCycle()).toEqual([
      'one-task ELEMENT_ACTIVATING',
      'one-task ELEMENT_ACTIVATED',
      'start ELEMENT_ACTIVATING',
      'start ELEMENT_ACTIVATED',
      'start ELEMENT_COMPLETING',
      'start ELEMENT_COMPLETED',
      'start-task SEQUENCE_FLOW_TAKEN',
      'task ELEMENT_ACTIVATING',
      'task ELEMENT_ACTIVATED',
      'task ELEMENT_COMPLETING',
      'task ELEMENT_COMPLETED',
      'task-end SEQUENCE_FLOW_TAKEN',
      'end ELEMENT_ACTIVATING',
      'end ELEMENT_ACTIVATED',
      'end ELEMENT_COMPLETING',
      'end ELEMENT_COMPLETED',
      'one-task ELEMENT_COMPLETING',
      'one-task ELEMENT_COMPLETED',
    ]);
  });
});
