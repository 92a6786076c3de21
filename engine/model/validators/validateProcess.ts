import type { BpmnNode } from '../BpmnNode.ts';
import { elementLabel } from '../elementLabel.ts';
import type { ProcessModel } from '../ProcessModel.ts';
import { validateElement } from './validateElement.ts';
import { validateIds } from './validateIds.ts';
import { validateSequenceFlow } from './validateSequenceFlow.ts';
import { validateStartEvents } from './validateStartEvents.ts';

/** All findings in one process, one entry an element: `- Element: <id>\n    - ERROR: <text>`. */
export function validateProcess(model: ProcessModel): readonly string[] {
  const findings = new Map<BpmnNode, string[]>();
  const report = (node: BpmnNode, text: string): void => {
    const texts = findings.get(node);
    if (texts === undefined) findings.set(node, [text]);
    else texts.push(text);
  };
  validateIds(model.process, report, model);
  if (findings.size === 0) {
    validateStartEvents(model.process, report, model);
    for (const node of model.nodes) validateElement(node, report, model);
    for (const flow of model.flows) validateSequenceFlow(flow, report, model);
  }
  return [...findings].map(
    ([node, texts]) => `- Element: ${elementLabel(node)}\n${texts.map((text) => `    - ERROR: ${text}`).join('\n')}`,
  );
}
