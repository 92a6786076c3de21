import type { FeelNode } from '../parseTree.ts';
import { order } from '../values/order.ts';
import { typeOf } from '../values/typeOf.ts';
import { childAt, type Compilation, type Compute, type NodeCompiler } from './Compilation.ts';
import { innerScope, warn, type Scope } from './Scope.ts';
import { compileTest, someTest } from './unaryTests.ts';

/** `a = b`, `a < b`, `a between b and c`, `a in …`. */
export const compileComparison: NodeCompiler = (node, compilation) => {
  const left = compilation.compile(childAt(node, 0));
  const operator = childAt(node, 1);
  if (operator.name === 'in') return compileIn(node, left, compilation);
  const right = compilation.compile(childAt(node, 2));
  if (operator.name === 'between') {
    const end = compilation.compile(childAt(node, 4));
    return (scope) => both(order('>=', left(scope), right(scope)), order('<=', left(scope), end(scope)));
  }
  const sign = compilation.text(operator);
  return (scope) => {
    const [a, b] = [left(scope), right(scope)];
    return order(sign, a, b) ?? warn(scope, 'NOT_COMPARABLE', `Can't compare ${typeOf(a)} with ${typeOf(b)}`);
  };
};

function both(a: boolean | null, b: boolean | null): boolean | null {
  if (a === null || b === null) return null;
  return a && b;
}

function compileIn(node: FeelNode, left: Compute, compilation: Compilation): Compute {
  const list = node.getChild('PositiveUnaryTests');
  const single = node.getChild('PositiveUnaryTest');
  const tests =
    list === null
      ? single === null
        ? []
        : [compileTest(single, compilation)]
      : list.getChildren('PositiveUnaryTest').map((test) => compileTest(test, compilation));
  return (scope: Scope) => {
    const input = left(scope);
    return someTest(tests, innerScope(scope, { '?': input }), input);
  };
}
