import { builtIns } from '../builtins/builtIns.ts';
import type { FeelNode } from '../parseTree.ts';
import { FeelCallable, type Signature, type FeelValue } from '../values/FeelValue.ts';
import { isList } from '../values/typeOf.ts';
import { childAt, childrenOf, nameOf, type Compilation, type NodeCompiler } from './Compilation.ts';
import { lookUpFunction, warn, type Scope } from './Scope.ts';

/** Arguments of a call, put in the order of the callee's parameters; undefined when they do not fit. */
export type Arguments = (scope: Scope, callee: FeelCallable) => readonly FeelValue[] | undefined;

/** `f(1, 2)` and `f(a: 1, b: 2)`; what is no function, or does not fit, gives null with a warning. */
export const compileInvocation: NodeCompiler = (node, compilation) => {
  const target = childAt(node, 0);
  const name = nameOf(target, compilation);
  const callee = isName(target) ? undefined : compilation.compile(target);
  const args = compileArguments(node, compilation);
  return (scope) => {
    const found = callee === undefined ? (lookUpFunction(scope, name) ?? builtIns.get(name)) : callee(scope);
    return found instanceof FeelCallable
      ? invoke(found, args(scope, found), { scope, name })
      : warn(scope, 'NO_FUNCTION_FOUND', `No function found with name '${name}'`);
  };
};

function isName(node: FeelNode): boolean {
  return node.name === 'VariableName' || node.name === 'SpecialFunctionName';
}

/** Calls a function; arguments that do not fit, or that it refuses, give null with a warning. */
export function invoke(
  callee: FeelCallable,
  args: readonly FeelValue[] | undefined,
  at: { readonly scope: Scope; readonly name: string },
): FeelValue {
  if (args === undefined) return warn(at.scope, 'NO_FUNCTION_FOUND', `No function found with name '${at.name}' and the given parameters`);
  const result = callee.call(args);
  return result === null && args.length > 0
    ? warn(at.scope, 'FUNCTION_INVOCATION_FAILURE', `Failed to invoke function '${at.name}'`)
    : result;
}

/** Compiles what stands between the brackets of a call. */
export function compileArguments(node: FeelNode, compilation: Compilation): Arguments {
  const list = childrenOf(node).find((child) => child.name === 'PositionalParameters' || child.name === 'NamedParameters');
  if (list?.name === 'NamedParameters') return namedArguments(list, compilation);
  const positional = list === undefined ? [] : childrenOf(list).map(compilation.compile);
  return (scope, callee) => {
    const fits = callee.signatures.some((signature) => positional.length <= signature.length || isVariadic(signature));
    return fits ? positional.map((argument) => argument(scope)) : undefined;
  };
}

function namedArguments(list: FeelNode, compilation: Compilation): Arguments {
  const named = childrenOf(list).map((parameter) => ({
    name: nameOf(childAt(parameter, 0), compilation),
    value: compilation.compile(childAt(parameter, 1)),
  }));
  return (scope, callee) => {
    const signature = callee.signatures.find((candidate) =>
      named.every(({ name }) => candidate.includes(name) || candidate.includes(`...${name}`)),
    );
    if (signature === undefined) return undefined;
    const given = new Map(named.map(({ name, value }) => [name, value(scope)]));
    const last = signature.findLastIndex((name) => given.has(name.replace('...', '')));
    return signature.slice(0, last + 1).flatMap((parameter) => spread(parameter, given));
  };
}

function isVariadic(signature: Signature): boolean {
  return signature.at(-1)?.startsWith('...') === true;
}

/** A list given for `...rest` by name stands for its items. */
function spread(parameter: string, given: ReadonlyMap<string, FeelValue>): readonly FeelValue[] {
  if (!parameter.startsWith('...')) return [given.get(parameter) ?? null];
  const value = given.get(parameter.slice(3)) ?? null;
  return isList(value) ? value : [value];
}
