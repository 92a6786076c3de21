import { FeelRange } from 'feelin';
import type { FeelNode } from '../parseTree.ts';
import { contains } from '../values/contains.ts';
import { equals } from '../values/equals.ts';
import type { FeelValue } from '../values/FeelValue.ts';
import { order } from '../values/order.ts';
import { isList } from '../values/typeOf.ts';
import { childAt, childNamed, type Compilation } from './Compilation.ts';
import type { Scope } from './Scope.ts';

/** Whether an input passes a test; null when that cannot be said. The scope has the input as `?`. */
export type Test = (scope: Scope, input: FeelValue) => boolean | null;

/** A cell of a decision table: `-`, tests with commas between, or `not(…)` around them. */
export function compileUnaryTests(node: FeelNode, compilation: Compilation): Test {
  const first = childAt(node, 0);
  if (first.name === 'Wildcard') return () => true;
  const list = childNamed(node, 'PositiveUnaryTests');
  const tests = list === undefined ? [] : list.getChildren('PositiveUnaryTest').map((test) => compileTest(test, compilation));
  if (first.name !== 'not') return (scope, input) => someTest(tests, scope, input);
  return (scope, input) => {
    const passes = someTest(tests, scope, input);
    return passes === null ? null : !passes;
  };
}

/** True when one test passes; otherwise null when one of them cannot be said, else false. */
export function someTest(tests: readonly Test[], scope: Scope, input: FeelValue): boolean | null {
  let unknown = false;
  for (const test of tests) {
    const passes = test(scope, input);
    if (passes === true) return true;
    unknown ||= passes === null;
  }
  return unknown ? null : false;
}

/** One test: `> 3`, `[1..3]`, a value, a list of values, or a condition on `?`. */
export function compileTest(node: FeelNode, compilation: Compilation): Test {
  const inner = childAt(node, 0);
  const operator = inner.name === 'SimplePositiveUnaryTest' ? inner.getChild('CompareOp') : null;
  if (operator !== null) {
    const sign = compilation.text(operator);
    const value = compilation.compile(childAt(inner, 1));
    return (scope, input) => order(sign, input, value(scope));
  }
  const compute = compilation.compile(inner);
  if (inner.name === 'BooleanLiteral') return (scope, input) => equals(input, compute(scope)) === true;
  const isCondition = /\?/.test(compilation.text(inner));
  return (scope, input) => {
    const value = compute(scope);
    if (typeof value === 'boolean' && (isCondition || typeof input !== 'boolean')) return value;
    if (isCondition && value === null) return null;
    return matches(value, input);
  };
}

function matches(value: FeelValue, input: FeelValue): boolean | null {
  if (value instanceof FeelRange) return contains(value, input);
  if (!isList(value)) return equals(input, value) === true;
  return (
    equals(input, value) === true ||
    value.some((item) => (item instanceof FeelRange ? contains(item, input) : equals(input, item)) === true)
  );
}
