import type { DmnSource } from '../content/DmnSource.ts';
import { childOf, childrenOf, textOf } from '../content/ModdleNode.ts';

/** Names of the steps for which a file's decision `limits` gives a time; none when it has no such decision. */
export function columnsOf(source: DmnSource): string[] {
  const decision = source.decisions.find(({ id }) => id === 'limits');
  const outputs = childrenOf(childOf(decision, 'decisionLogic'), 'output');
  return outputs.map((output) => textOf(output, 'name')).filter((name) => name !== undefined);
}
