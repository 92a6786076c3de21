import type { CompiledFeel, CompiledTests, ExpressionLanguage } from '../expression/expression.ts';
import { FeelSyntaxError } from '../expression/FeelSyntaxError.ts';
import type { KnownNames } from '../expression/parseTree.ts';
import { DeploymentError } from '../model/deployment-error.ts';

/** FEEL as one resource's decisions compile it: what cannot be read is a `DeploymentError` of that resource. */
export interface FeelCompiler {
  readonly expression: (feel: string) => CompiledFeel;
  readonly tests: (feel: string) => CompiledTests;
  readonly fail: (text: string) => never;
  /** A compiler that knows further names, which may hold spaces. */
  readonly knowing: (names: readonly string[]) => FeelCompiler;
}

export function createFeelCompiler(feel: ExpressionLanguage, resourceName: string, known: KnownNames = {}): FeelCompiler {
  const fail = (text: string): never => {
    throw new DeploymentError(resourceName, [text]);
  };
  const guarded =
    <T>(kind: string, compile: (text: string, names: KnownNames) => T) =>
    (text: string): T => {
      try {
        return compile(text, known);
      } catch (error) {
        if (error instanceof FeelSyntaxError) return fail(`FEEL ${kind}: ${error.message}`);
        throw error;
      }
    };
  return {
    expression: guarded('expression', (text, names) => feel.compile(text, names)),
    tests: guarded('unary-tests', (text, names) => feel.compileTests(text, names)),
    fail,
    knowing: (names) => createFeelCompiler(feel, resourceName, { ...known, ...Object.fromEntries(names.map((name) => [name, true])) }),
  };
}
