import type { Scope } from './compile/Scope.ts';
import type { Evaluation } from './expression.ts';
import { FeelFailure } from './FeelFailure.ts';
import type { FeelValue } from './values/FeelValue.ts';

/** An evaluation that also tells what it had to warn of. */
export type WarnedEvaluation<T> = Evaluation<T> & { readonly warnings: readonly string[] };

/** Runs compiled FEEL; what FEEL calls a failure becomes Zeebe's sentence. */
export function evaluation<T extends FeelValue>(feel: string, scope: Scope, compute: (scope: Scope) => T): WarnedEvaluation<T> {
  try {
    const value = compute(scope);
    return { ok: true, value, warnings: scope.warnings };
  } catch (error) {
    return { ok: false, message: failureText(feel, error) + warningsText(scope.warnings), warnings: scope.warnings };
  }
}

/** What Zeebe puts behind a message when the evaluation had warnings. */
export function warningsText(warnings: readonly string[]): string {
  return warnings.length === 0 ? '' : ` The evaluation reported the following warnings:\n${warnings.join('\n')}`;
}

function failureText(feel: string, error: unknown): string {
  if (error instanceof FeelFailure && error.isAssertion) return `Assertion failure on evaluate the expression '${feel}': ${error.message}`;
  if (error instanceof FeelFailure) return `failed to evaluate expression '${feel}': ${error.message}`;
  if (error instanceof RangeError)
    return `failed to evaluate expression '${feel}': it is nested too deep or makes a value that is too large`;
  throw error;
}
