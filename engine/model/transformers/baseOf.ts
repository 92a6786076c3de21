import type { BpmnElementType } from '../../protocol/index.ts';
import { extensionsOf, nodesOf, textOf, type BpmnNode } from '../BpmnNode.ts';
import { parseExpression } from '../../expression/parseExpression.ts';
import type { Mapping } from '../executable.ts';
import type { ProcessModel } from '../ProcessModel.ts';

/** What every executable element has. */
export interface ElementBase<T extends BpmnElementType> {
  readonly id: string;
  readonly type: T;
  readonly name: string | undefined;
  readonly scopeId: string | undefined;
  readonly incoming: readonly string[];
  readonly outgoing: readonly string[];
  readonly inputs: readonly Mapping[];
  readonly outputs: readonly Mapping[];
  readonly boundaryEventIds: readonly string[];
}

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
