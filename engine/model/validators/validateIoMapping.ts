import { extensionsOf, nodesOf, textOf, type BpmnNode } from '../BpmnNode.ts';
import type { Report, Validator } from './Validator.ts';
import { validateExpression } from './validateExpression.ts';

const PATH = /^[a-zA-Z_][a-zA-Z0-9_]*(\.[a-zA-Z_][a-zA-Z0-9_]*)*$/;
const RESERVED = ['null', 'true', 'false', 'function', 'if', 'then', 'else', 'for', 'between', 'instance', 'of'];

/** Mappings have a source, FEEL for outputs, and a path as target. */
export const validateIoMapping: Validator = (node, report) => {
  for (const mapping of extensionsOf(node, 'zeebe:IoMapping')) {
    for (const input of nodesOf(mapping, 'inputParameters')) validateMapping(input, report, false);
    for (const output of nodesOf(mapping, 'outputParameters')) validateMapping(output, report, true);
  }
};

function validateMapping(mapping: BpmnNode, report: Report, mustBeFeel: boolean): void {
  const source = textOf(mapping, 'source');
  validateExpression(mapping, report, { text: source === '' ? undefined : source, mustBeFeel });
  const target = textOf(mapping, 'target') ?? '';
  if (target === '') report(mapping, 'Expected path expression but not found.');
  else if (!PATH.test(target))
    report(mapping, `Expected path expression '${target}' but doesn't match the pattern '${PATH.source.slice(1, -1)}'.`);
  else if (RESERVED.includes(target))
    report(mapping, `Expected path expression '${target}' but is one of the reserved words (${RESERVED.join(', ')}).`);
}
