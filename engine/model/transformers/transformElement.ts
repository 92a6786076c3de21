import type { BpmnNode } from '../BpmnNode.ts';
import { nodeOf } from '../BpmnNode.ts';
import type { ExecutableElement } from '../executable.ts';
import type { ProcessModel } from '../ProcessModel.ts';
import { baseOf } from './baseOf.ts';
import { transformBoundaryEvent } from './transformBoundaryEvent.ts';
import { transformBusinessRuleTask } from './transformBusinessRuleTask.ts';
import { transformCallActivity } from './transformCallActivity.ts';
import { transformIntermediateCatchEvent } from './transformIntermediateCatchEvent.ts';
import { jobOf } from './jobOf.ts';
import { transformUserTask } from './transformUserTask.ts';

type Transformer = (node: BpmnNode, model: ProcessModel) => ExecutableElement;

const TRANSFORMERS: Readonly<Record<string, Transformer>> = {
  'bpmn:StartEvent': (node, model) => baseOf(node, 'START_EVENT', model),
  'bpmn:EndEvent': (node, model) => baseOf(node, 'END_EVENT', model),
  'bpmn:BoundaryEvent': transformBoundaryEvent,
  'bpmn:IntermediateCatchEvent': transformIntermediateCatchEvent,
  'bpmn:ServiceTask': (node, model) => ({ ...baseOf(node, 'SERVICE_TASK', model), job: jobOf(node) }),
  'bpmn:UserTask': transformUserTask,
  'bpmn:BusinessRuleTask': transformBusinessRuleTask,
  'bpmn:CallActivity': transformCallActivity,
  'bpmn:ExclusiveGateway': (node, model) => ({ ...baseOf(node, 'EXCLUSIVE_GATEWAY', model), defaultFlowId: nodeOf(node, 'default')?.id }),
  'bpmn:ParallelGateway': (node, model) => baseOf(node, 'PARALLEL_GATEWAY', model),
};

/** Turns a validated flow node into its executable form. */
export function transformElement(node: BpmnNode, model: ProcessModel): ExecutableElement {
  const transform = TRANSFORMERS[node.$type];
  if (transform === undefined) throw new Error(`no transformer for ${node.$type}: its validator must refuse it`);
  return transform(node, model);
}
