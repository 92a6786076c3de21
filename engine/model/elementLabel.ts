import { localName, type BpmnNode } from './BpmnNode.ts';

/** How an error names an element: its id, or the way down from the nearest element that has one. */
export function elementLabel(node: BpmnNode): string {
  if (node.$type === 'bpmn:Definitions') return 'definitions';
  if (node.id !== undefined) return node.id;
  const own = tagName(node);
  return node.$parent === undefined ? own : `${elementLabel(node.$parent)} > ${own}`;
}

function tagName(node: BpmnNode): string {
  const name = node.$type === 'bpmn:FormalExpression' ? 'conditionExpression' : localName(node);
  return name.charAt(0).toLowerCase() + name.slice(1);
}
