import { childrenOf, type NodeCompiler } from './Compilation.ts';

export const compileList: NodeCompiler = (node, { compile }) => {
  const items = childrenOf(node).slice(1, -1).map(compile);
  return (scope) => items.map((item) => item(scope));
};
