import type { FeelValue } from '../values/FeelValue.ts';
import { typeOf } from '../values/typeOf.ts';
import { childAt, type NodeCompiler } from './Compilation.ts';
import { warn, type Scope } from './Scope.ts';

/** `and` in three values: false wins, then what is unknown, then true. */
export const compileConjunction: NodeCompiler = (node, { compile }) => {
  const left = compile(childAt(node, 0));
  const right = compile(childAt(node, 2));
  return (scope) => {
    const a = truth(left(scope), scope);
    if (a === false) return false;
    const b = truth(right(scope), scope);
    if (b === false) return false;
    return a === true && b === true ? true : null;
  };
};

/** `or` in three values: true wins, then what is unknown, then false. */
export const compileDisjunction: NodeCompiler = (node, { compile }) => {
  const left = compile(childAt(node, 0));
  const right = compile(childAt(node, 2));
  return (scope) => {
    const a = truth(left(scope), scope);
    if (a === true) return true;
    const b = truth(right(scope), scope);
    if (b === true) return true;
    return a === false && b === false ? false : null;
  };
};

function truth(value: FeelValue, scope: Scope): boolean | null {
  if (typeof value === 'boolean') return value;
  return warn(scope, 'INVALID_TYPE', `Expected boolean but found ${typeOf(value)}`);
}
