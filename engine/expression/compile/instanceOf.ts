import type { FeelNode } from '../parseTree.ts';
import type { FeelValue } from '../values/FeelValue.ts';
import { isContext, isList, typeOf, type FeelType } from '../values/typeOf.ts';
import { childAt, nameOf, type Compilation, type NodeCompiler } from './Compilation.ts';
import { entryOf } from './Scope.ts';

type TypeTest = (value: FeelValue) => boolean;

/** `x instance of list<number>`; a name that is no type has no instances. */
export const compileInstanceOf: NodeCompiler = (node, compilation) => {
  const value = compilation.compile(childAt(node, 0));
  const test = compileType(childAt(node, 3), compilation);
  return (scope) => test(value(scope));
};

const DURATIONS: readonly FeelType[] = ['days and time duration', 'years and months duration'];

function compileType(node: FeelNode, compilation: Compilation): TypeTest {
  const type = node.name === 'Type' ? childAt(node, 0) : node;
  if (type.name === 'ListType') {
    const item = type.getChild('Type');
    const test = item === null ? () => true : compileType(item, compilation);
    return (value) => isList(value) && value.every((each) => each === null || test(each));
  }
  if (type.name === 'ContextType') return compileContextType(type, compilation);
  if (type.name === 'FunctionType') return (value) => typeOf(value) === 'function';
  const name = nameOf(type, compilation);
  if (name === 'Any') return (value) => value !== null;
  if (name === 'Null') return (value) => value === null;
  if (name === 'duration') return (value) => DURATIONS.includes(typeOf(value));
  return (value) => value !== null && typeOf(value) === name;
}

function compileContextType(type: FeelNode, compilation: Compilation): TypeTest {
  const entries = (type.getChild('ContextEntryTypes')?.getChildren('ContextEntryType') ?? []).map((entry) => ({
    name: nameOf(childAt(entry, 0), compilation),
    test: compileType(childAt(entry, 1), compilation),
  }));
  return (value) =>
    isContext(value) &&
    entries.every(({ name, test }) => {
      const entry = entryOf(value, name);
      return entry !== undefined && (entry === null || test(entry));
    });
}
