import { childAt, type NodeCompiler } from './Compilation.ts';
import { compileIteration } from './iteration.ts';

/** `some … satisfies …` and `every … satisfies …` in three values. */
export const compileQuantified: NodeCompiler = (node, compilation) => {
  const decisive = childAt(node, 0).name === 'some';
  const iterate = compileIteration(childAt(node, 1), compilation);
  const condition = compilation.compile(childAt(node, 3));
  return (scope) => {
    const seen = { decided: false, unknown: false };
    const done = iterate(scope, (inside) => {
      const result = condition(inside);
      seen.decided = result === decisive;
      seen.unknown ||= typeof result !== 'boolean';
      return !seen.decided;
    });
    if (seen.decided) return decisive;
    return done === null || seen.unknown ? null : !decisive;
  };
};
