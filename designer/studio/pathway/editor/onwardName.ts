import type { TFunction } from 'i18next';
import { flowsOut } from '../modeler/BpmnElement.ts';
import type { BpmnElement, BpmnFlow } from '../modeler/BpmnElement.ts';
import { plainKindOf } from '../steps/PlainKind.ts';
import { elementName } from './elementName.ts';

/** The name of the next step on a way; where ways only meet, the step behind is meant. */
export function onwardName(flow: BpmnFlow, t: TFunction): string {
  const seen = new Set<string>();
  let at: BpmnElement = flow.target;
  while (plainKindOf(at) === 'meeting' && !seen.has(at.id)) {
    seen.add(at.id);
    at = flowsOut(at)[0]?.target ?? at;
  }
  return elementName(at, t);
}
