import { builtIns } from '../builtins/builtIns.ts';
import { childAt, childrenOf, nameOf, type NodeCompiler } from './Compilation.ts';
import { compileArguments, invoke } from './invocation.ts';

/** `@"2026-01-01"`, and calls of `date`, `time`, `date and time` and `duration`, whose names are FEEL's own. */
export const compileTemporal: NodeCompiler = (node, compilation) => {
  const [first] = childrenOf(node);
  if (first?.name === 'AtLiteral') {
    const text = compilation.compile(childAt(first, 0));
    const at = builtInOf('@');
    return (scope) => at.call([text(scope)]);
  }
  const name = nameOf(childAt(node, 0), compilation);
  const callee = builtInOf(name);
  const args = compileArguments(node, compilation);
  return (scope) => invoke(callee, args(scope, callee), { scope, name });
};

function builtInOf(name: string) {
  const builtIn = builtIns.get(name);
  if (builtIn === undefined) throw new Error(`FEEL's own '${name}' is missing`);
  return builtIn;
}
