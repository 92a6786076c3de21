import { parseCycle } from '../../expression/timer/parseCycle.ts';
import { parseDateTime } from '../../expression/timer/parseDateTime.ts';
import { parseDuration } from '../../expression/timer/parseDuration.ts';
import { nodeOf, textOf, type BpmnNode } from '../BpmnNode.ts';
import type { Report } from './Validator.ts';
import { validateExpression } from './validateExpression.ts';

const KINDS = ['timeDuration', 'timeDate', 'timeCycle'] as const;

/** A timer says one of duration, date or cycle; what is static is read here already. */
export function validateTimer(event: BpmnNode, report: Report, definition: BpmnNode): void {
  const given = KINDS.filter((kind) => nodeOf(definition, kind) !== undefined);
  const [kind] = given;
  if (kind === undefined || given.length > 1) {
    report(definition, 'Must be exactly one type of timer: timeDuration, timeDate or timeCycle');
    return;
  }
  const text = textOf(nodeOf(definition, kind), 'body') ?? '';
  if (text.startsWith('=') && text.length > 1) validateExpression(definition, report, { text, mustBeFeel: true });
  else validateStatic(event, report, { kind, text });
}

function validateStatic(event: BpmnNode, report: Report, timer: { kind: (typeof KINDS)[number]; text: string }): void {
  const { kind, text } = timer;
  if (kind === 'timeDuration' && parseDuration(text) === undefined)
    report(event, `Invalid timer duration expression (Invalid duration format '${text}' for expression '${text}'.)`);
  if (kind === 'timeDate' && parseDateTime(text) === undefined)
    report(event, `Invalid timer date expression (Invalid date-time format '${text}' for expression '${text}'.)`);
  if (kind !== 'timeCycle') return;
  const cycle = parseCycle(text);
  if (!cycle.ok) report(event, `Invalid timer cycle expression (${cycle.message})`);
}
