import { describe, expect, test } from '@jest/globals';
import { createDecisionEngine } from '../../../engine/decision/createDecisionEngine.ts';
import type { Variables } from '../../../engine/expression/expression.ts';
import { feel } from '../expression/feel.ts';
import { decision, dmnXml, table, type Output, type Rule } from './dmnXml.ts';

const engine = createDecisionEngine(feel);
const ABOVE: readonly Rule[] = [
  [['> 0'], ['"a"']],
  [['> 5'], ['"b"']],
  [['< 0'], ['"c"']],
];
const NUMBERS: readonly Rule[] = [
  [['> 0'], ['1']],
  [['> 5'], ['2.5']],
];

/** Evaluates a table over input `x` with outputs `o` (or those given). */
function decide(
  rules: readonly Rule[],
  variables: Variables,
  options: { attributes?: string; outputs?: readonly Output[]; inputs?: readonly string[] } = {},
) {
  const { attributes = '', outputs = [{ name: 'o' }], inputs = ['x'] } = options;
  return engine.evaluate(engine.parse(dmnXml(decision('d', table({ inputs, outputs, rules, attributes }))), 'test.dmn'), 'd', variables);
}

describe('hit policies', () => {
  test.each([
    ['', 3, 'a'],
    ['', 0, null],
    ['hitPolicy="FIRST"', 6, 'a'],
    ['hitPolicy="FIRST"', 0, null],
    ['hitPolicy="RULE ORDER"', 6, ['a', 'b']],
    ['hitPolicy="COLLECT"', 6, ['a', 'b']],
    ['hitPolicy="COLLECT"', 0, null],
  ])('should give with %p for %p: %p', (attributes, x, output) => {
    expect(decide(ABOVE, { x }, { attributes })).toMatchObject({ ok: true, output });
  });

  test.each([
    ['PRIORITY', 'b'],
    ['OUTPUT ORDER', ['b', 'a']],
  ])('should rank outputs for %s', (policy, output) => {
    expect(decide(ABOVE, { x: 6 }, { attributes: `hitPolicy="${policy}"`, outputs: [{ name: 'o', values: '"b","a","c"' }] })).toMatchObject(
      { ok: true, output },
    );
  });

  test.each([
    ['SUM', 3.5],
    ['MIN', 1],
    ['MAX', 2.5],
    ['COUNT', 2],
  ])('should collect by %s', (aggregation, output) => {
    expect(decide(NUMBERS, { x: 6 }, { attributes: `hitPolicy="COLLECT" aggregation="${aggregation}"` })).toMatchObject({
      ok: true,
      output,
    });
  });

  test('should fail when UNIQUE finds two rules, and say which decision', () => {
    const result = decide(ABOVE, { x: 6 });

    expect(result).toMatchObject({
      ok: false,
      failedDecisionId: 'd',
      message: expect.stringContaining(
        "Expected to evaluate decision 'd', but multiple values aren't allowed for UNIQUE hit policy. found: ",
      ),
    });
    expect(result.evaluated[0]?.matchedRules.map((rule) => rule.ruleIndex)).toEqual([1, 2]);
  });

  test('should fail when ANY finds different values, and not when they are equal', () => {
    const attributes = 'hitPolicy="ANY"';

    expect(decide(ABOVE, { x: 6 }, { attributes })).toMatchObject({
      ok: false,
      message: expect.stringContaining("different values aren't allowed for ANY hit policy"),
    });
    expect(
      decide(
        [
          [['> 0'], ['"a"']],
          [['> 5'], ['"a"']],
        ],
        { x: 6 },
        { attributes },
      ),
    ).toMatchObject({ ok: true, output: 'a' });
  });

  test('should fail when what is summed is no number', () => {
    expect(decide(ABOVE, { x: 6 }, { attributes: 'hitPolicy="COLLECT" aggregation="SUM"' })).toMatchObject({
      ok: false,
      message: "Expected to evaluate decision 'd', but expected number but found '\"a\"'",
    });
  });
});

describe('cells', () => {
  test.each([
    ['-', 1, true],
    ['', 1, true],
    ['-', null, true],
    ['> 5', null, false],
    ['> 5', 'text', false],
    ['[1..3]', 3, true],
    ['[1..3[', 3, false],
    ['1, 2, 3', 2, true],
    ['not(1, 2)', 3, true],
    ['not(1, 2)', 2, false],
    ['"a", "b"', 'b', true],
    ['["a", "b"]', 'b', true],
    ['null', null, true],
    ['null', 1, false],
    ['true', true, true],
    ['true', false, false],
    ['false', false, true],
    ['? > 3 and ? < 9', 6, true],
    ['? > 3 and ? < 9', 9, false],
    ['list contains(?, "a")', ['a', 'b'], true],
    ['starts with(?, "F")', 'F07', true],
    ['other', 7, true],
    ['> other', 8, true],
    ['< date("2026-01-01")', 1, false],
  ])('should with %p take %p: %p', (cell, x, passes) => {
    expect(decide([[[cell], ['"yes"']]], { x, other: 7 })).toMatchObject({ ok: true, output: passes ? 'yes' : null });
  });

  test('should compute outputs from variables, and give durations as text', () => {
    expect(decide([[['-'], ['"PT" + string(x) + "H"']]], { x: 24 })).toMatchObject({ output: 'PT24H' });
    expect(decide([[['-'], ['duration("PT24H") / 2']]], { x: 1 })).toMatchObject({ output: 'PT12H' });
    expect(decide([[['-'], ['missing']]], { x: 1 })).toMatchObject({ ok: true, output: null });
  });

  test('should give a context for several outputs', () => {
    const outputs = [{ name: 'pathway' }, { name: 'risk' }];

    expect(decide([[['-'], ['"dv"', '"high"']]], { x: 1 }, { outputs })).toMatchObject({ output: { pathway: 'dv', risk: 'high' } });
    expect(decide([[['> 1'], ['"dv"', '"high"']]], { x: 1 }, { outputs })).toMatchObject({ output: null });
  });

  test('should give default outputs when no rule matches', () => {
    expect(decide(ABOVE, { x: 0 }, { outputs: [{ name: 'o', default: '"low"' }] })).toMatchObject({ ok: true, output: 'low' });
    expect(decide([[['> 1'], ['"dv"', '"high"']]], { x: 1 }, { outputs: [{ name: 'p' }, { name: 'r', default: '"low"' }] })).toMatchObject({
      output: { p: null, r: 'low' },
    });
  });

  test('should tell the inputs it saw and the rules that matched', () => {
    expect(decide(ABOVE, { x: 3 }).evaluated).toEqual([
      {
        decisionId: 'd',
        decisionName: 'Name of d',
        decisionType: 'DECISION_TABLE',
        output: 'a',
        inputs: [{ inputId: 'i1', inputName: 'Input 1', inputValue: 3 }],
        matchedRules: [{ ruleId: 'r1', ruleIndex: 1, outputs: [{ outputId: 'o1', outputName: 'Output 1', outputValue: 'a' }] }],
      },
    ]);
  });

  test.each([
    [['assert(?, false)'], ['1'], "Assertion failure on evaluate the expression 'assert(?, false)': The condition is not fulfilled"],
    [['-'], ['modulo(1, 0)'], "failed to evaluate expression 'modulo(1, 0)': Division by zero"],
  ])('should fail the decision when %p → %p fails', (tests, outputs, message) => {
    expect(decide([[tests, outputs]], { x: 1 })).toMatchObject({ ok: false, message: `Expected to evaluate decision 'd', but ${message}` });
  });

  test('should decide time limits by risk as the content writes them', () => {
    const outputs = [{ name: 'initialScreening' }, { name: 'answerHandoff' }];
    const rules: readonly Rule[] = [
      [['"high"'], ['"PT24H"', '"PT2H"']],
      [['"medium"'], ['"PT48H"', '"PT8H"']],
      [['"low"'], ['"P5D"', '"P2D"']],
    ];

    expect(decide(rules, { risk: 'medium' }, { inputs: ['risk'], outputs })).toMatchObject({
      output: { initialScreening: 'PT48H', answerHandoff: 'PT8H' },
    });
  });
});
