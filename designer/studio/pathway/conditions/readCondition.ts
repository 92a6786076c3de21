import { parseSimpleFeel, type FeelNode } from '#feel';
import { COMPARISONS } from './Condition.ts';
import type { Condition, ConditionPart } from './Condition.ts';

/** Reads FEEL back when it has the plain shape (comparisons joined by one kind of word); null when it was written by hand otherwise. */
export function readCondition(feel: string): Condition | null {
  const node = feel.startsWith('=') ? parseSimpleFeel(feel.slice(1)) : null;
  if (node === null) return null;
  const joined = node.kind === 'and' || node.kind === 'or';
  const parts = (joined ? node.parts : [node]).map(partOf);
  return parts.every((part) => part !== null) ? { join: joined ? node.kind : 'and', parts } : null;
}

function partOf(node: FeelNode): ConditionPart | null {
  if (node.kind !== 'compare' || node.left.kind !== 'name' || node.right.kind !== 'value' || node.right.value === null) return null;
  const comparison = COMPARISONS.find((each) => each === node.sign);
  return comparison === undefined ? null : { answer: node.left.name, comparison, value: node.right.value };
}
