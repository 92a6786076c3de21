import { childAt, type NodeCompiler } from './Compilation.ts';
import { rangeOf } from '../values/rangeOf.ts';

/** `[1..3]`, `(1..3)`, `]1..3[`; also the unary form `>= 3`, which is a range without end. */
export const compileInterval: NodeCompiler = (node, compilation) => {
  const first = childAt(node, 0);
  if (first.name === 'Interval') return compilation.compile(first);
  if (first.name === 'CompareOp') {
    const end = compilation.compile(childAt(node, 1));
    const operator = compilation.text(first);
    return (scope) => openRange(operator, end(scope));
  }
  const from = compilation.compile(childAt(node, 1));
  const to = compilation.compile(childAt(node, 3));
  const startIncluded = compilation.text(first) === '[';
  const endIncluded = compilation.text(childAt(node, 4)) === ']';
  return (scope) => rangeOf({ start: from(scope), end: to(scope), startIncluded, endIncluded });
};

function openRange(operator: string, end: Parameters<typeof rangeOf>[0]['end']) {
  if (operator.startsWith('>')) return rangeOf({ start: end, end: null, startIncluded: operator === '>=', endIncluded: false });
  if (operator.startsWith('<')) return rangeOf({ start: null, end, startIncluded: false, endIncluded: operator === '<=' });
  return null;
}
