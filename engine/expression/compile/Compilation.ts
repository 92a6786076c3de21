import type { FeelNode } from '../parseTree.ts';
import type { FeelValue } from '../values/FeelValue.ts';
import type { Scope } from './Scope.ts';

/** A compiled piece of FEEL: computes its value in a scope. */
export type Compute = (scope: Scope) => FeelValue;

/** What a node's compiler works with. */
export interface Compilation {
  readonly compile: (node: FeelNode) => Compute;
  readonly text: (node: FeelNode) => string;
}

/** Compiles one kind of node. */
export type NodeCompiler = (node: FeelNode, compilation: Compilation) => Compute;

/** Children of a node in order, comments left out. */
export function childrenOf(node: FeelNode): readonly FeelNode[] {
  const children: FeelNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (!child.type.isSkipped) children.push(child);
  }
  return children;
}

/** The child at `index`, which the grammar promises. */
export function childAt(node: FeelNode, index: number): FeelNode {
  const child = childrenOf(node)[index];
  if (child === undefined) throw new Error(`the grammar promises child ${index} of ${node.name}`);
  return child;
}

/** The first child of a kind; undefined when there is none. */
export function childNamed(node: FeelNode, name: string): FeelNode | undefined {
  return childrenOf(node).find((child) => child.name === name);
}

/** A name as written, in one spacing, without backticks. */
export function nameOf(node: FeelNode, compilation: Compilation): string {
  return compilation
    .text(node)
    .replace(/^`(.*)`$/s, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
