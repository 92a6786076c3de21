import { nodeOf, nodesOf, textOf, type BpmnNode } from '../BpmnNode.ts';
import { parseExpression } from '../../expression/parseExpression.ts';
import type { ExecutableElement, ExecutableProcess, ExecutableSequenceFlow } from '../executable.ts';
import type { ProcessModel } from '../ProcessModel.ts';
import { baseOf, idOf } from './baseOf.ts';
import { transformElement } from './transformElement.ts';

/** Turns a validated process into plain frozen data. */
export function transformProcess(model: ProcessModel): ExecutableProcess {
  const elements = new Map<string, ExecutableElement>([[idOf(model.process), Object.freeze(baseOf(model.process, 'PROCESS', model))]]);
  for (const node of model.nodes) elements.set(idOf(node), Object.freeze(transformElement(node, model)));
  const noneStart = model.nodes.find((node) => node.$type === 'bpmn:StartEvent' && nodesOf(node, 'eventDefinitions').length === 0);
  return Object.freeze({
    id: idOf(model.process),
    name: textOf(model.process, 'name'),
    noneStartEventId: noneStart?.id,
    elements,
    flows: new Map(model.flows.map((flow) => [idOf(flow), Object.freeze(transformFlow(flow))])),
  });
}

function transformFlow(flow: BpmnNode): ExecutableSequenceFlow {
  const condition = textOf(nodeOf(flow, 'conditionExpression'), 'body');
  return {
    id: idOf(flow),
    sourceId: nodeOf(flow, 'sourceRef')?.id ?? '',
    targetId: nodeOf(flow, 'targetRef')?.id ?? '',
    condition: condition === undefined ? undefined : parseExpression(condition),
  };
}
