import { childAt, type NodeCompiler } from './Compilation.ts';

/** `if … then … else …`: anything but true takes the else branch. */
export const compileIf: NodeCompiler = (node, { compile }) => {
  const condition = compile(childAt(node, 1));
  const yes = compile(childAt(node, 3));
  const no = compile(childAt(node, 5));
  return (scope) => (condition(scope) === true ? yes(scope) : no(scope));
};
