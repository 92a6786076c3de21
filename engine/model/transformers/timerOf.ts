import { nodeOf, textOf, type BpmnNode } from '../BpmnNode.ts';
import { parseExpression } from '../../expression/parseExpression.ts';
import type { TimerExpression } from '../../expression/expression.ts';

const KINDS = [
  ['timeDuration', 'duration'],
  ['timeDate', 'date'],
  ['timeCycle', 'cycle'],
] as const;

/** The one timer of a validated timer event definition. */
export function timerOf(definition: BpmnNode): TimerExpression {
  for (const [property, kind] of KINDS) {
    const given = nodeOf(definition, property);
    if (given !== undefined) return { kind, expression: parseExpression(textOf(given, 'body') ?? '') };
  }
  throw new Error('a timer event definition without timer must be refused by its validator');
}
