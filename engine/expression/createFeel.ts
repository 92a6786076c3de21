import { BUILT_IN_NAMES } from './builtins/builtInNames.ts';
import { environmentBuiltIns, type FeelEnvironment } from './builtins/environment.ts';
import { compileExpression, compileTests } from './compile/compileFeel.ts';
import type { CompiledFeel, CompiledTests, Evaluation, Expression, ExpressionLanguage, Variables } from './expression.ts';
import { evaluation } from './evaluation.ts';
import { boundedCache } from './boundedCache.ts';
import { parseExpression } from './parseExpression.ts';
import type { KnownNames } from './parseTree.ts';
import { timerLanguage } from './timerLanguage.ts';
import { typedEvaluations } from './typedEvaluations.ts';
import type { FeelValue } from './values/FeelValue.ts';
import { toJson } from './values/toJson.ts';
import type { Scope } from './compile/Scope.ts';

const CACHED_TEXTS = 5_000;

/**
 * FEEL as Camunda's engine speaks it, over an environment that gives time, chance and the zone of dates. Each text is
 * compiled once and kept (the last 5,000). What differs from Camunda's own is listed in docs/conformance/feel.md.
 */
export function createFeel(environment: FeelEnvironment): ExpressionLanguage {
  const root = environmentBuiltIns(environment);
  const scopeOf = (names: Readonly<Record<string, FeelValue>>): Scope => {
    const warnings: string[] = [];
    return { names, parent: { names: root, parent: undefined, warnings }, warnings };
  };
  const compile = (feel: string, known: KnownNames = {}): CompiledFeel => {
    const compute = compileExpression(feel, { ...BUILT_IN_NAMES, ...known });
    return (names) => evaluation(feel, scopeOf(names), compute);
  };
  const tests = (feel: string, known: KnownNames = {}): CompiledTests => {
    const test = compileTests(feel, { ...BUILT_IN_NAMES, ...known });
    return (names, input) => evaluation(feel, scopeOf(names), (scope) => test(scope, input));
  };
  const compiled = boundedCache(CACHED_TEXTS, (text: string) => compile(text.slice(1)));
  const value = (expression: Expression, variables: Variables): Evaluation<FeelValue> =>
    expression.isStatic ? { ok: true, value: expression.text } : compiled(expression.text)(variables);
  return {
    parse: parseExpression,
    evaluate: (expression, variables) => {
      const result = value(expression, variables);
      return result.ok ? { ok: true, value: toJson(result.value) } : result;
    },
    ...typedEvaluations(value),
    ...timerLanguage(value, environment.zone),
    compile,
    compileTests: tests,
  };
}
