import { FeelCallable } from '../values/FeelValue.ts';
import { childAt, childNamed, childrenOf, nameOf, type NodeCompiler } from './Compilation.ts';
import { innerScope, warn } from './Scope.ts';

/** `function(a, b) a + b`; functions of other languages are not supported and are null. */
export const compileFunctionDefinition: NodeCompiler = (node, compilation) => {
  const formal = childNamed(node, 'FormalParameters');
  const parameters = formal === undefined ? [] : childrenOf(formal).map((parameter) => nameOf(childAt(parameter, 0), compilation));
  const body = childNamed(node, 'FunctionBody');
  if (body === undefined || childNamed(node, 'external') !== undefined)
    return (scope) => warn(scope, 'UNSUPPORTED', 'External functions are not supported');
  const compute = compilation.compile(childAt(body, 0));
  return (scope) =>
    new FeelCallable([parameters], (args) =>
      compute(innerScope(scope, Object.fromEntries(parameters.map((name, index) => [name, args[index] ?? null])))),
    );
};
