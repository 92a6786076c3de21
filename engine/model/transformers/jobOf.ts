import { extensionOf, textOf, type BpmnNode } from '../BpmnNode.ts';
import { parseExpression } from '../../expression/parseExpression.ts';
import type { JobDefinition } from '../executable.ts';
import { headersOf } from './headersOf.ts';

const DEFAULT_RETRIES = '3';

/** The job that a task makes; retries left out or empty are three. */
export function jobOf(node: BpmnNode): JobDefinition {
  const definition = extensionOf(node, 'zeebe:TaskDefinition');
  const retries = textOf(definition, 'retries') ?? '';
  return {
    type: parseExpression(textOf(definition, 'type') ?? ''),
    retries: parseExpression(retries === '' ? DEFAULT_RETRIES : retries),
    headers: headersOf(node),
  };
}
