import type { FeelValue } from '../values/FeelValue.ts';
import { isContext, isList } from '../values/typeOf.ts';
import { childAt, type Compute, type NodeCompiler } from './Compilation.ts';
import { innerScope, type Scope } from './Scope.ts';

/** `list[2]`, `list[-1]`, `list[item > 3]`, `list[risk = "high"]`; what is no list is taken as a list of itself. */
export const compileFilter: NodeCompiler = (node, { compile }) => {
  const target = compile(childAt(node, 0));
  const filter = compile(childAt(node, 2));
  return (scope) => {
    const value = target(scope);
    if (value === null) return null;
    const list = isList(value) ? value : [value];
    return filtered(list, filter, scope);
  };
};

function filtered(list: readonly FeelValue[], filter: Compute, scope: Scope): FeelValue {
  const first = filter(list.length === 0 ? scope : itemScope(scope, list[0] ?? null));
  if (typeof first === 'number') return itemAt(list, first);
  return list.filter((item, index) => (index === 0 ? first : filter(itemScope(scope, item))) === true);
}

/** Inside a filter `item` is the item, and if that is a context its entries are in sight. */
function itemScope(scope: Scope, item: FeelValue): Scope {
  const inside = innerScope(scope, { item });
  return isContext(item) ? innerScope(inside, item) : inside;
}

/** Item by position from 1, or from -1 at the end. */
function itemAt(list: readonly FeelValue[], position: number): FeelValue {
  const index = Math.trunc(position);
  if (index === 0) return null;
  return list[index > 0 ? index - 1 : list.length + index] ?? null;
}
