import { nameOf, type NodeCompiler } from './Compilation.ts';
import { lookUp, warn } from './Scope.ts';

/** A name: the variable in sight, else null with a warning. */
export const compileVariable: NodeCompiler = (node, compilation) => {
  const name = nameOf(node, compilation);
  return (scope) => {
    const value = lookUp(scope, name);
    return value === undefined ? warn(scope, 'NO_VARIABLE_FOUND', `No variable found with name '${name}'`) : value;
  };
};

/** `?`: the input of the unary test at hand. */
export const compileInput: NodeCompiler = () => (scope) => {
  const value = lookUp(scope, '?');
  return value === undefined ? warn(scope, 'NO_VARIABLE_FOUND', "'?' can only be used inside a unary test") : value;
};
