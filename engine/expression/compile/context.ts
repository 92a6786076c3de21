import type { FeelNode } from '../parseTree.ts';
import type { FeelValue } from '../values/FeelValue.ts';
import { childAt, childrenOf, nameOf, type Compilation, type NodeCompiler } from './Compilation.ts';
import { unescapeString } from './literals.ts';
import { innerScope } from './Scope.ts';

/** A context; each entry sees the ones before it. */
export const compileContext: NodeCompiler = (node, compilation) => {
  const entries = childrenOf(node)
    .filter((child) => child.name === 'ContextEntry')
    .map((entry) => ({ key: keyOf(childAt(entry, 0), compilation), value: compilation.compile(childAt(entry, 1)) }));
  return (scope) => {
    const done: [string, FeelValue][] = [];
    let inside = scope;
    for (const { key, value } of entries) {
      const computed = value(inside);
      done.push([key, computed]);
      inside = innerScope(inside, Object.fromEntries([[key, computed]]));
    }
    return Object.fromEntries(done);
  };
};

function keyOf(node: FeelNode, compilation: Compilation): string {
  const key = childAt(node, 0);
  return key.name === 'StringLiteral' ? unescapeString(compilation.text(key).slice(1, -1)) : nameOf(key, compilation);
}
