import { elementsOf, readBpmn, writeBpmn } from '../content/BpmnSource.ts';
import type { ProcedureContent } from '../content/Content.ts';
import { extensionOf, textOf } from '../content/ModdleNode.ts';
import { nameCalls } from './nameCalls.ts';

/** XML of a process with the suffix on its id and on everything it calls; in the root each call hands its id down. Ids of elements stay as they are. */
export async function suffixBpmn(procedure: ProcedureContent, { suffix, root }: { suffix: string; root: string }): Promise<string> {
  const source = await readBpmn(procedure.bpmn, procedure.id);
  if (procedure.id === root) nameCalls(source);
  source.process.id = `${procedure.id}${suffix}`;
  for (const element of elementsOf(source)) {
    const called = extensionOf(element, 'zeebe:CalledElement');
    if (called !== undefined) called['processId'] = `${textOf(called, 'processId') ?? ''}${suffix}`;
    const decision = extensionOf(element, 'zeebe:CalledDecision');
    if (decision !== undefined) decision['decisionId'] = `${textOf(decision, 'decisionId') ?? ''}${suffix}`;
  }
  return writeBpmn(source);
}
