import type { FeelValue } from '../values/FeelValue.ts';
import { difference, product, quotient, sum } from '../values/operators.ts';
import { typeOf } from '../values/typeOf.ts';
import { childAt, childrenOf, type NodeCompiler } from './Compilation.ts';
import { warn } from './Scope.ts';

type Operation = (a: FeelValue, b: FeelValue) => FeelValue | undefined;

const OPERATIONS: Readonly<Record<string, readonly [verb: string, operation: Operation]>> = {
  '+': ['add', sum],
  '-': ['subtract', difference],
  '*': ['multiply', product],
  '/': ['divide', quotient],
  '**': ['exponentiate', power],
  '^': ['exponentiate', power],
};

/** `a + b`, `-a`; operands that do not go together give null with a warning. */
export const compileArithmetic: NodeCompiler = (node, compilation) => {
  const unary = childrenOf(node).length === 2;
  const [verb, operation] = OPERATIONS[compilation.text(childAt(node, unary ? 0 : 1))] ?? ['add', sum];
  const left = unary ? undefined : compilation.compile(childAt(node, 0));
  const right = compilation.compile(childAt(node, unary ? 1 : 2));
  return (scope) => {
    const b = right(scope);
    if (left === undefined) return product(b, -1) ?? warn(scope, 'INVALID_TYPE', `Can't negate ${typeOf(b)}`);
    const a = left(scope);
    const result = operation(a, b);
    return result === undefined ? warn(scope, 'INVALID_TYPE', `Can't ${verb} ${typeOf(b)} to ${typeOf(a)}`) : result;
  };
};

function power(a: FeelValue, b: FeelValue): FeelValue | undefined {
  if (typeof a !== 'number' || typeof b !== 'number') return undefined;
  const result = a ** b;
  return Number.isFinite(result) ? result : null;
}
