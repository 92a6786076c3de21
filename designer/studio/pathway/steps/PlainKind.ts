import { flowsIn, flowsOut, isFlow } from '../modeler/BpmnElement.ts';
import type { BpmnElement } from '../modeler/BpmnElement.ts';
import { extensionOf, isOfSystem } from '../plainRules/firstSteps.ts';
import { limitColumn } from './readStep.ts';

/** What a person would call a part of the drawing. */
export type PlainKind =
  'start' | 'end' | 'task' | 'handoff' | 'call' | 'wait' | 'decision' | 'parallel' | 'meeting' | 'system' | 'timer' | 'flow' | 'other';

const BY_TYPE: Readonly<Record<string, PlainKind>> = {
  'bpmn:StartEvent': 'start',
  'bpmn:EndEvent': 'end',
  'bpmn:UserTask': 'task',
  'bpmn:BoundaryEvent': 'timer',
  'bpmn:ParallelGateway': 'parallel',
};

/** Sorts an element of the drawing into what plain mode can ask about. */
export function plainKindOf(element: BpmnElement): PlainKind {
  if (isFlow(element)) return 'flow';
  if (isOfSystem(element)) return 'system';
  if (element.type === 'bpmn:CallActivity') return isHandoff(element) ? 'handoff' : 'call';
  if (element.type === 'bpmn:IntermediateCatchEvent') return limitColumn(element) === null ? 'other' : 'wait';
  if (element.type.endsWith('Gateway') && flowsOut(element).length < 2 && flowsIn(element).length > 0) return 'meeting';
  if (element.type === 'bpmn:ExclusiveGateway') return 'decision';
  return BY_TYPE[element.type] ?? 'other';
}

const isHandoff = (element: BpmnElement): boolean => extensionOf(element, 'zeebe:CalledElement')?.get('processId') === 'core-handoff';
