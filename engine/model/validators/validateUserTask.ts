import { extensionOf, extensionsOf, textOf, type BpmnNode } from '../BpmnNode.ts';
import { parseDateTime } from '../../expression/timer/parseDateTime.ts';
import type { Report, Validator } from './Validator.ts';
import { validateExpression } from './validateExpression.ts';

/** A user task is a job; its form, people and dates are static or FEEL. */
export const validateUserTask: Validator = (task, report) => {
  for (const marker of extensionsOf(task, 'zeebe:UserTask'))
    report(
      marker,
      "Extension element 'zeebe:userTask' is currently not supported: user tasks are jobs of type 'io.camunda.zeebe:userTask'.",
    );
  const form = extensionOf(task, 'zeebe:FormDefinition');
  if (form !== undefined) validateForm(form, report);
  const assignment = extensionOf(task, 'zeebe:AssignmentDefinition');
  if (assignment !== undefined) validateAssignment(assignment, report);
  const schedule = extensionOf(task, 'zeebe:TaskSchedule');
  if (schedule !== undefined) validateSchedule(schedule, report);
};

function validateForm(form: BpmnNode, report: Report): void {
  const given = ['formId', 'formKey'].filter((attribute) => (textOf(form, attribute) ?? '').trim() !== '');
  if (given.length !== 1) report(form, "Exactly one of the attributes 'formId, formKey' must be present and not blank");
  else if (given[0] === 'formId') report(form, "Attribute 'formId' is currently not supported: name the form by 'formKey'.");
}

function validateAssignment(assignment: BpmnNode, report: Report): void {
  for (const attribute of ['assignee', 'candidateGroups', 'candidateUsers']) {
    const text = textOf(assignment, attribute) ?? '';
    if (text === '' || !validateExpression(assignment, report, { text, mustBeFeel: false })) continue;
    if (attribute !== 'assignee' && !text.startsWith('=') && text.split(',').some((entry) => entry.trim() === '')) {
      report(assignment, `Expected static value to be a list of comma-separated values, e.g. 'a,b,c', but found '${text}'.`);
    }
  }
}

function validateSchedule(schedule: BpmnNode, report: Report): void {
  for (const attribute of ['dueDate', 'followUpDate']) {
    const text = textOf(schedule, attribute) ?? '';
    if (text === '' || !validateExpression(schedule, report, { text, mustBeFeel: false })) continue;
    if (!text.startsWith('=') && parseDateTime(text) === undefined) {
      report(schedule, `Expected static value to be a valid DateTime String, e.g. '2023-03-02T15:35+02:00', but found '${text}'.`);
    }
  }
}
