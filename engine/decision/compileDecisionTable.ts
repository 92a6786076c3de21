import type { CompiledFeel, CompiledTests, Evaluation } from '../expression/expression.ts';
import type { FeelContext, FeelValue } from '../expression/values/FeelValue.ts';
import { toJson } from '../expression/values/toJson.ts';
import type { EvaluatedDecision } from './EvaluatedDecision.ts';
import type { FeelCompiler } from './FeelCompiler.ts';
import { applyHitPolicy, shaped, type HitRule } from './hitPolicy.ts';
import type { Findings, Logic, LogicResult } from './Logic.ts';
import { readTable, type TableText } from './readTable.ts';
import type { XmlElement } from './XmlElement.ts';

type Inputs = EvaluatedDecision['inputs'];
type MatchedRule = EvaluatedDecision['matchedRules'][number];

interface Table {
  readonly text: TableText;
  readonly hit: HitRule;
  readonly inputs: readonly CompiledFeel[];
  readonly defaults: readonly (CompiledFeel | undefined)[];
  readonly rules: readonly { readonly tests: readonly (CompiledTests | undefined)[]; readonly outputs: readonly CompiledFeel[] }[];
}

/** Compiles a decision table: its inputs are computed once, its rules tried in order, its outputs made one by its hit policy. */
export function compileDecisionTable(element: XmlElement, feel: FeelCompiler): Logic {
  const text = readTable(element, feel.fail);
  const table: Table = {
    text,
    hit: {
      policy: text.hitPolicy,
      aggregation: text.aggregation,
      columns: text.outputs.map((output) => output.name),
      priorities: text.outputs.map((output) => ({ column: output.name, values: listed(output.values, feel) })),
    },
    inputs: text.inputs.map((input) => feel.expression(input.expression)),
    defaults: text.outputs.map((output) => (output.default === '' ? undefined : feel.expression(output.default))),
    rules: text.rules.map((rule) => ({
      tests: rule.tests.map((test) => (test === '' || test === '-' ? undefined : feel.tests(test))),
      outputs: rule.outputs.map((output) => feel.expression(output)),
    })),
  };
  return { type: 'DECISION_TABLE', evaluate: (names) => evaluateTable(table, names) };
}

/** Values of a list such as `"high","low"`, which may hold expressions without variables only. */
function listed(text: string, feel: FeelCompiler): readonly FeelValue[] {
  if (text === '') return [];
  const result = feel.expression(`[${text}]`)({});
  return result.ok && Array.isArray(result.value) ? (result.value as readonly FeelValue[]) : [];
}

function evaluateTable(table: Table, names: FeelContext): LogicResult {
  const values = allOf(table.inputs.map((input) => input(names)));
  if (!values.ok) return { ...values, findings: { inputs: [], matchedRules: [] } };
  const inputs: Inputs = table.text.inputs.map((input, index) => ({
    inputId: input.id,
    inputName: input.label,
    inputValue: toJson(values.value[index] ?? null),
  }));
  const matching: { readonly index: number; readonly output: FeelContext }[] = [];
  for (const index of table.rules.keys()) {
    const output = outputOf(table, index, { names, values: values.value });
    if (!output.ok) return { ...output, findings: { inputs, matchedRules: matching.map((match) => matched(table, match)) } };
    if (output.value !== null) matching.push({ index, output: output.value });
  }
  const findings: Findings = { inputs, matchedRules: matching.map((match) => matched(table, match)) };
  if (matching.length === 0) return { ...defaultOf(table, names), findings };
  return {
    ...applyHitPolicy(
      table.hit,
      matching.map(({ output }) => output),
    ),
    findings,
  };
}

/** Outputs of a rule by column; null when the rule does not match. */
function outputOf(
  table: Table,
  index: number,
  at: { readonly names: FeelContext; readonly values: readonly FeelValue[] },
): Evaluation<FeelContext | null> {
  const rule = table.rules[index];
  if (rule === undefined) return { ok: true, value: null };
  for (const [column, test] of rule.tests.entries()) {
    const passes = test?.(at.names, at.values[column] ?? null);
    if (passes?.ok === false) return passes;
    if (passes?.value === false || passes?.value === null) return { ok: true, value: null };
  }
  const outputs = allOf(rule.outputs.map((output) => output(at.names)));
  if (!outputs.ok) return outputs;
  return { ok: true, value: Object.fromEntries(table.hit.columns.map((column, position) => [column, outputs.value[position] ?? null])) };
}

function defaultOf(table: Table, names: FeelContext): Evaluation<FeelValue> {
  if (table.defaults.every((each) => each === undefined)) return { ok: true, value: null };
  const values = allOf(table.defaults.map((each): Evaluation<FeelValue> => each?.(names) ?? { ok: true, value: null }));
  if (!values.ok) return values;
  return {
    ok: true,
    value: shaped(Object.fromEntries(table.hit.columns.map((column, index) => [column, values.value[index] ?? null])), table.hit.columns),
  };
}

function matched(table: Table, match: { readonly index: number; readonly output: FeelContext }): MatchedRule {
  return {
    ruleId: table.text.rules[match.index]?.id ?? '',
    ruleIndex: match.index + 1,
    outputs: table.text.outputs.map((output) => ({
      outputId: output.id,
      outputName: output.label,
      outputValue: toJson(match.output[output.name] ?? null),
    })),
  };
}

/** All values, or the first failure. */
function allOf(evaluations: readonly Evaluation<FeelValue>[]): Evaluation<readonly FeelValue[]> {
  const values: FeelValue[] = [];
  for (const each of evaluations) {
    if (!each.ok) return each;
    values.push(each.value);
  }
  return { ok: true, value: values };
}
