import type { Expression, Json } from '../../expression/expression.ts';
import type { ExecutableElement } from '../../model/executable.ts';
import type { Key } from '../../protocol/index.ts';
import type { Behaviors } from '../behavior/createBehaviors.ts';
import type { ElementContext } from '../elementContext.ts';
import { fail, succeed, type Result } from '../failure.ts';
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

  function headers({ element: { userTask }, key }: ElementContext<UserTask>): Result<Record<string, string>> {
    const found: Record<string, string> = { ...userTask.headers };
    if (userTask.formKey !== undefined) found['io.camunda.zeebe:formKey'] = userTask.formKey;
    const attributes: readonly (readonly [string, Expression | undefined, (expression: Expression, scopeKey: Key) => Result<string>])[] = [
      ['assignee', userTask.assignee, (expression, scopeKey) => expressions.string(expression, scopeKey)],
      ['candidateGroups', userTask.candidateGroups, list],
      ['candidateUsers', userTask.candidateUsers, list],
      ['dueDate', userTask.dueDate, dateTime],
      ['followUpDate', userTask.followUpDate, dateTime],
    ];
    for (const [name, expression, evaluate] of attributes) {
      if (expression === undefined) continue;
      const value = evaluate(expression, key);
      if (!value.ok) return value;
      if (value.value !== '') found[`io.camunda.zeebe:${name}`] = value.value;
    }
    return succeed(found);
  }

  /** JSON text of a list of names: from static comma-separated text, or from a FEEL list of strings. */
  function list(expression: Expression, scopeKey: Key): Result<string> {
    if (expression.isStatic) return succeed(JSON.stringify(splitNames(expression.text)));
    const value = expressions.json(expression, scopeKey);
    if (!value.ok) return value;
    if (!Array.isArray(value.value)) return wrongType(expression, 'ARRAY', value.value);
    if (!value.value.every((name: Json) => typeof name === 'string')) {
      return fail(
        'EXTRACT_VALUE_ERROR',
        `Expected result of the expression '${source(expression)}' to be 'ARRAY' containing 'STRING' items, but was 'ARRAY' containing at least one non-'STRING' item.`,
      );
    }
    return succeed(JSON.stringify(value.value));
  }

  function dateTime(expression: Expression, scopeKey: Key): Result<string> {
    const value = expressions.json(expression, scopeKey);
    if (!value.ok) return value;
    if (value.value === null) return succeed('');
    if (typeof value.value !== 'string') return wrongType(expression, 'DATE_TIME', value.value);
    return succeed(value.value);
  }
}

function splitNames(text: string): readonly string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function source({ text }: Expression): string {
  return text.startsWith('=') ? text.slice(1).trim() : text;
}

function wrongType(expression: Expression, expected: string, value: Json): ReturnType<typeof fail> {
  return fail(
    'EXTRACT_VALUE_ERROR',
    `Expected result of the expression '${source(expression)}' to be '${expected}', but was '${typeName(value)}'.`,
  );
}

function typeName(value: Json): string {
  if (value === null) return 'NULL';
  if (Array.isArray(value)) return 'ARRAY';
  return typeof value === 'object' ? 'OBJECT' : (typeof value).toUpperCase();
}
