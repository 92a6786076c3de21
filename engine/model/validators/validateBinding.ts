import { textOf, type BpmnNode } from '../BpmnNode.ts';
import type { Report } from './Validator.ts';

/** What is called is found by id in its latest version; other bindings are refused rather than ignored. */
export function validateBinding(node: BpmnNode, report: Report): void {
  const binding = textOf(node, 'bindingType') ?? 'latest';
  if (binding !== 'latest')
    report(node, `Attribute 'bindingType' must be 'latest', but was '${binding}': other bindings are currently not supported.`);
}
