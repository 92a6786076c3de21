import type { ExecutableElement } from '../../model/executable.ts';
import type { Behaviors } from '../behavior/createBehaviors.ts';
import type { ElementContext } from '../elementContext.ts';
import { succeed, type Result } from '../failure.ts';
import { createJobTaskProcessor } from './createJobTaskProcessor.ts';
import type { ElementProcessor } from './elementProcessor.ts';

type UserTask = Extract<ExecutableElement, { readonly type: 'USER_TASK' }>;

const USER_TASK_JOB_TYPE = 'io.camunda.zeebe:userTask';
const USER_TASK_RETRIES = 1;

/** A job-based user task: a job whose reserved headers say for whom, until when and with which form. */
export function createUserTaskProcessor(behaviors: Behaviors): ElementProcessor<UserTask> {
  const { expressions } = behaviors;
  return createJobTaskProcessor<UserTask>(behaviors, (context) => {
    const customHeaders = headers(context);
    return customHeaders.ok
      ? succeed({ type: USER_TASK_JOB_TYPE, retries: USER_TASK_RETRIES, customHeaders: customHeaders.value })
      : customHeaders;
  });

  function headers(context: ElementContext<UserTask>): Result<Record<string, string>> {
    const { userTask } = context.element;
    const found: Record<string, string> = { ...userTask.headers };
    if (userTask.formKey !== undefined) found['io.camunda.zeebe:formKey'] = userTask.formKey;
    for (const { name, value } of evaluated(context)) {
      if (!value.ok) return value;
      if (value.value !== null && value.value !== '')
        found[`io.camunda.zeebe:${name}`] = typeof value.value === 'string' ? value.value : JSON.stringify(value.value);
    }
    return succeed(found);
  }

  /** Evaluated one at a time: the first failure ends it. */
  function* evaluated({
    element: { userTask },
    key,
  }: ElementContext<UserTask>): Iterable<{ readonly name: string; readonly value: Result<string | readonly string[] | null> }> {
    const { assignee, candidateGroups, candidateUsers, dueDate, followUpDate } = userTask;
    if (assignee !== undefined) yield { name: 'assignee', value: expressions.string(assignee, key) };
    if (candidateGroups !== undefined) yield { name: 'candidateGroups', value: expressions.strings(candidateGroups, key) };
    if (candidateUsers !== undefined) yield { name: 'candidateUsers', value: expressions.strings(candidateUsers, key) };
    if (dueDate !== undefined) yield { name: 'dueDate', value: expressions.dateTime(dueDate, key) };
    if (followUpDate !== undefined) yield { name: 'followUpDate', value: expressions.dateTime(followUpDate, key) };
  }
}
