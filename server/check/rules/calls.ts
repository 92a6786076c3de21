import { elementsOf, type BpmnSource } from '../../content/BpmnSource.ts';
import { extensionOf, textOf, type ModdleNode } from '../../content/ModdleNode.ts';
import { findingAt, saidOf } from '../findingAt.ts';
import type { Rule } from '../Rule.ts';

/** No procedure calls itself, directly or by way of others: a case in it would never come to an end. */
export const calls: Rule = ({ pathways }) => {
  const called = new Map(pathways.map((source) => [source.process.id ?? '', callsOf(source).map(calledBy)] as const));
  return pathways.flatMap((source) =>
    callsOf(source)
      .filter((call) => leadsTo(called, calledBy(call), source.process.id ?? ''))
      .map((call) =>
        findingAt(source.file, call)('call-circle', `${saidOf(call)} leads back to the procedure that it is part of. Call another one.`),
      ),
  );
};

function callsOf(source: BpmnSource): ModdleNode[] {
  return elementsOf(source).filter(({ $type }) => $type === 'bpmn:CallActivity');
}

function calledBy(call: ModdleNode): string {
  return textOf(extensionOf(call, 'zeebe:CalledElement'), 'processId') ?? '';
}

function leadsTo(called: ReadonlyMap<string, readonly string[]>, from: string, to: string): boolean {
  const seen = new Set([from]);
  for (const id of seen) called.get(id)?.forEach((next) => seen.add(next));
  return seen.has(to);
}
