import type { FeelValue } from '../values/FeelValue.ts';
import { childAt, type NodeCompiler } from './Compilation.ts';
import { compileIteration } from './iteration.ts';
import { innerScope } from './Scope.ts';

/** `for … return …`; `partial` is the list of what was returned so far. */
export const compileFor: NodeCompiler = (node, compilation) => {
  const iterate = compileIteration(childAt(node, 1), compilation);
  const body = compilation.compile(childAt(node, 3));
  return (scope) => {
    const results: FeelValue[] = [];
    const done = iterate(scope, (inside) => {
      results.push(body(innerScope(inside, { partial: results })));
      return true;
    });
    return done === null ? null : results;
  };
};
