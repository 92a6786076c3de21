import type { BpmnElementType } from '../../protocol/index.ts';
import { extensionsOf, nodesOf, textOf, type BpmnNode } from '../BpmnNode.ts';
import { parseExpression } from '../../expression/parseExpression.ts';
import type { ElementBase, Mapping } from '../executable.ts';
import type { ProcessModel } from '../ProcessModel.ts';

/** The part of an element that does not depend on its type; call it on validated models only. */
export function baseOf<T extends BpmnElementType>(node: BpmnNode, type: T, model: ProcessModel): ElementBase<T> {
  return {
    id: idOf(node),
    type,
    name: textOf(node, 'name'),
    scopeId: node === model.process ? undefined : idOf(model.process),
    incoming: model.incoming(node).map(idOf),
    outgoing: model.outgoing(node).map(idOf),
    inputs: mappingsOf(node, 'inputParameters'),
    outputs: mappingsOf(node, 'outputParameters'),
    boundaryEventIds: model.boundaryEvents(node).map(idOf),
  };
}

/** Id of an element of a validated model. */
export function idOf(node: BpmnNode): string {
  return node.id ?? '';
}

function mappingsOf(node: BpmnNode, property: string): readonly Mapping[] {
  return extensionsOf(node, 'zeebe:IoMapping').flatMap((mapping) =>
    nodesOf(mapping, property).map((parameter) => ({
      source: parseExpression(textOf(parameter, 'source') ?? ''),
      target: (textOf(parameter, 'target') ?? '').split('.'),
    })),
  );
}
