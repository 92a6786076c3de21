import { parseTree, type FeelKind, type FeelNode, type KnownNames } from '../parseTree.ts';
import type { FeelValue } from '../values/FeelValue.ts';
import { childAt, type Compilation, type Compute } from './Compilation.ts';
import { nodeCompilers } from './nodeCompilers.ts';
import { innerScope, type Scope } from './Scope.ts';
import { compileUnaryTests } from './unaryTests.ts';

/** Unary tests compiled: whether an input passes; null when that cannot be said. */
export type UnaryTest = (scope: Scope, input: FeelValue) => boolean | null;

/** Compiles an expression once; `known` are names that may hold spaces. Throws `FeelSyntaxError`. */
export function compileExpression(feel: string, known: KnownNames): Compute {
  return compilationOf(feel).compile(childAt(top(feel, 'expression', known), 0));
}

/** Compiles the unary tests of an input cell once. Throws `FeelSyntaxError`. */
export function compileTests(feel: string, known: KnownNames): UnaryTest {
  const test = compileUnaryTests(top(feel, 'unaryTests', known), compilationOf(feel));
  return (scope, input) => test(innerScope(scope, { '?': input }), input);
}

function top(feel: string, kind: FeelKind, known: KnownNames): FeelNode {
  return parseTree(feel, kind, known).topNode;
}

function compilationOf(feel: string): Compilation {
  const compilation: Compilation = {
    text: (node) => feel.slice(node.from, node.to),
    compile: (node) => {
      const compiler = nodeCompilers[node.name];
      if (compiler === undefined) throw new Error(`FEEL's grammar has a node that is not compiled: ${node.name}`);
      return compiler(node, compilation);
    },
  };
  return compilation;
}
