import { extensionOf, nodeOf, nodesOf, textOf, type BpmnNode } from '../BpmnNode.ts';
import { parseExpression } from '../../expression/parseExpression.ts';
import type { ExecutableElement, MessageDefinition } from '../executable.ts';
import type { ProcessModel } from '../ProcessModel.ts';
import { baseOf } from './baseOf.ts';
import { timerOf } from './timerOf.ts';

/** Intermediate catch event that waits for a time or for a message. */
export function transformIntermediateCatchEvent(node: BpmnNode, model: ProcessModel): ExecutableElement {
  const [definition] = nodesOf(node, 'eventDefinitions');
  if (definition === undefined) throw new Error('a catch event without definition must be refused by its validator');
  const base = baseOf(node, 'INTERMEDIATE_CATCH_EVENT', model);
  return definition.$type === 'bpmn:TimerEventDefinition'
    ? { ...base, event: { kind: 'timer', timer: timerOf(definition) } }
    : { ...base, event: { kind: 'message', message: messageOf(definition) } };
}

function messageOf(definition: BpmnNode): MessageDefinition {
  const message = nodeOf(definition, 'messageRef');
  const subscription = message === undefined ? undefined : extensionOf(message, 'zeebe:Subscription');
  return {
    name: parseExpression(textOf(message, 'name') ?? ''),
    correlationKey: parseExpression(textOf(subscription, 'correlationKey') ?? ''),
  };
}
