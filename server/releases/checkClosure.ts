import { checkForm } from '#forms';
import type { ReleaseLimit, ReleaseStep } from '../models/Release.ts';
import { elementsOf, type BpmnSource } from './BpmnSource.ts';
import type { FormContent } from './Content.ts';
import { ContentError } from './ContentError.ts';
import { childOf, childrenOf, textOf } from './ModdleNode.ts';
import type { ReleaseClosure } from './ReleaseClosure.ts';

/** What a closure must satisfy beyond what the engine checks: forms exist and are sound, every limit that is read is a column of the table. */
export function checkClosure(
  closure: ReleaseClosure,
  parts: { steps: readonly ReleaseStep[]; limits: readonly ReleaseLimit[]; forms: readonly FormContent[] },
): void {
  const columns = new Set(parts.limits.map(({ step }) => step));
  for (const step of parts.steps) {
    const { file } = memberOf(closure, step.processId);
    if (!parts.forms.some(({ id }) => id === step.formId))
      throw new ContentError(file, `user task ${step.elementId}`, `there is no form "${step.formId}" in forms/.`);
    if (step.limit !== null && !columns.has(step.limit))
      throw new ContentError(file, `user task ${step.elementId}`, `the limits of ${closure.root.id} have no column "${step.limit}".`);
  }
  for (const { source } of closure.members) checkTimers(source, columns);
  for (const form of parts.forms) checkSound(form);
}

function memberOf(closure: ReleaseClosure, processId: string): BpmnSource {
  const member = closure.members.find(({ source }) => source.process.id === processId);
  if (member === undefined) throw new Error(`No member ${processId} in the closure.`);
  return member.source;
}

function checkTimers(source: BpmnSource, columns: ReadonlySet<string>): void {
  for (const element of elementsOf(source)) {
    for (const timer of childrenOf(element, 'eventDefinitions').filter(({ $type }) => $type === 'bpmn:TimerEventDefinition')) {
      const expression = textOf(childOf(timer, 'timeDuration'), 'body') ?? '';
      const read = [...expression.matchAll(/limits\.([A-Za-z_]\w*)/g)].map((match) => match[1] ?? '');
      const place = `timer ${element.id ?? '?'}`;
      if (read.length === 0)
        throw new ContentError(source.file, place, 'a time must come from the limits, such as =duration(limits.homeVisit).');
      const unknown = read.find((column) => !columns.has(column));
      if (unknown !== undefined) throw new ContentError(source.file, place, `the limits have no column "${unknown}".`);
    }
  }
}

function checkSound(form: FormContent): void {
  const [fault] = checkForm(form.schema);
  if (fault !== undefined) throw new ContentError(form.file, fault.field, fault.message);
}
