import type { FeelNode } from '../parseTree.ts';
import type { FeelValue } from '../values/FeelValue.ts';
import { isList } from '../values/typeOf.ts';
import { FeelRange } from 'feelin';
import { FeelFailure } from '../FeelFailure.ts';
import { childAt, childrenOf, nameOf, type Compilation, type Compute } from './Compilation.ts';
import { innerScope, type Scope } from './Scope.ts';

/** Most items that one `a..b` may count through. */
const MAX_RANGE = 1_000_000;

interface Iterator {
  readonly name: string;
  readonly from: Compute;
  readonly to: Compute | undefined;
}

/** Calls `visit` for each combination of the iterators, until it answers false; null when one of them has nothing to iterate over. */
export type Iterate = (scope: Scope, visit: (inside: Scope) => boolean) => boolean | null;

/** Compiles `i in 1..3, j in list`; a later iterator sees the earlier ones. */
export function compileIteration(node: FeelNode, compilation: Compilation): Iterate {
  const iterators = childrenOf(node)
    .filter((child) => child.name === 'InExpression')
    .map((child) => iteratorOf(child, compilation));
  const from = (index: number, scope: Scope, visit: (inside: Scope) => boolean): boolean | null => {
    const iterator = iterators[index];
    if (iterator === undefined) return visit(scope);
    const items = itemsOf(iterator, scope);
    if (items === null) return null;
    for (const item of items) {
      const goesOn = from(index + 1, innerScope(scope, { [iterator.name]: item }), visit);
      if (goesOn !== true) return goesOn;
    }
    return true;
  };
  return (scope, visit) => from(0, scope, visit);
}

function iteratorOf(node: FeelNode, compilation: Compilation): Iterator {
  const [first, , last] = childrenOf(childAt(node, 2));
  if (first === undefined) throw new Error('the grammar promises something to iterate over');
  return {
    name: nameOf(childAt(node, 0), compilation),
    from: compilation.compile(first),
    to: last === undefined ? undefined : compilation.compile(last),
  };
}

function itemsOf(iterator: Iterator, scope: Scope): readonly FeelValue[] | null {
  const from = iterator.from(scope);
  if (iterator.to !== undefined) return counted(from, iterator.to(scope));
  if (isList(from)) return from;
  return from instanceof FeelRange ? counted(from.start as FeelValue, from.end as FeelValue) : null;
}

/** `3..1` counts down. */
function counted(from: FeelValue, to: FeelValue): readonly number[] | null {
  if (typeof from !== 'number' || typeof to !== 'number') return null;
  const size = Math.floor(Math.abs(to - from)) + 1;
  if (size > MAX_RANGE) throw new FeelFailure(`a range of more than ${MAX_RANGE} numbers cannot be iterated`);
  const step = to < from ? -1 : 1;
  return Array.from({ length: size }, (_, index) => from + step * index);
}
