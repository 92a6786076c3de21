import { parseNumber } from './builtins/parseNumber.ts';
import type { Evaluation, Expression, ExpressionLanguage, Variables } from './expression.ts';
import { warningsText, type WarnedEvaluation } from './evaluation.ts';
import { quotable, valueTypeName } from './valueTypeName.ts';
import type { FeelValue } from './values/FeelValue.ts';
import { isList } from './values/typeOf.ts';

/** Evaluates an expression to a value of FEEL; a static one to its text. */
export type EvaluateValue = (expression: Expression, variables: Variables) => Evaluation<FeelValue> | WarnedEvaluation<FeelValue>;

type Typed = Pick<ExpressionLanguage, 'boolean' | 'string' | 'nonEmptyString' | 'strings' | 'number' | 'correlationKey'>;

/** The evaluations that expect a type, with Zeebe's sentence when another comes. */
export function typedEvaluations(evaluate: EvaluateValue): Typed {
  const expecting =
    <T>(wanted: string, accept: (value: FeelValue) => T | undefined) =>
    (expression: Expression, variables: Variables): Evaluation<T> => {
      const result = evaluate(expression, variables);
      if (!result.ok) return result;
      const accepted = accept(expression.isStatic ? staticValue(expression.text, wanted) : result.value);
      return accepted === undefined
        ? refusal(expression, `to be '${wanted}', but was '${valueTypeName(result.value)}'.`, result)
        : { ok: true, value: accepted };
    };
  const string = expecting('STRING', (value) => (typeof value === 'string' ? value : undefined));
  const list = expecting('ARRAY', (value) => (isList(value) ? value : undefined));
  return {
    boolean: expecting('BOOLEAN', (value) => (typeof value === 'boolean' ? value : undefined)),
    string,
    number: expecting('NUMBER', (value) => (typeof value === 'number' ? value : undefined)),
    nonEmptyString: (expression, variables) => {
      const result = string(expression, variables);
      return result.ok && result.value === '' ? refusal(expression, 'to be a not-empty string, but was an empty string.', result) : result;
    },
    strings: (expression, variables) => {
      const result = list(expression, variables);
      if (!result.ok || result.value.every((item) => typeof item === 'string')) return result as Evaluation<readonly string[]>;
      return refusal(
        expression,
        "to be 'ARRAY' containing 'STRING' items, but was 'ARRAY' containing at least one non-'STRING' item.",
        result,
      );
    },
    correlationKey: (expression, variables) => correlationKey(expression, evaluate(expression, variables)),
  };
}

/** `Expected result of the expression '…' <fault>`, and what the evaluation warned of. */
export function refusal(expression: Expression, fault: string, result: object): { readonly ok: false; readonly message: string } {
  return { ok: false, message: `Expected result of the expression '${quotable(expression)}' ${fault}${warningsText(warningsOf(result))}` };
}

function warningsOf(result: object): readonly string[] {
  return 'warnings' in result ? (result.warnings as readonly string[]) : [];
}

/** A static text stands for a number where one is wanted. */
function staticValue(text: string, wanted: string): FeelValue {
  return wanted === 'NUMBER' ? (parseNumber(text, undefined, undefined) ?? text) : text;
}

function correlationKey(expression: Expression, result: Evaluation<FeelValue>): Evaluation<string> {
  if (!result.ok) return result;
  const failed = `Failed to extract the correlation key for '${quotable(expression)}': The value must be either a string or a number, but was`;
  const { value } = result;
  if (typeof value === 'string') return { ok: true, value };
  if (typeof value !== 'number') return { ok: false, message: `${failed} '${valueTypeName(value)}'.${warningsText(warningsOf(result))}` };
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER)
    return { ok: false, message: `${failed} a number beyond ${Number.MAX_SAFE_INTEGER}, which is not exact. Use a string.` };
  return { ok: true, value: String(Math.trunc(value) + 0) };
}
