import { describe, expect, test } from '@jest/globals';
import { createDecisionEngine } from '../../../engine/decision/createDecisionEngine.ts';
import { DeploymentError } from '../../../engine/model/deployment-error.ts';
import { feel } from '../expression/feel.ts';
import { decision, dmnXml, literal, table, type Table } from './dmnXml.ts';

const engine = createDecisionEngine(feel);
const parse = (xml: string) => engine.parse(xml, 'test.dmn');
const plain: Table = { inputs: ['x'], outputs: [{ name: 'o' }], rules: [[['-'], ['"a"']]] };

describe('decision requirements', () => {
  test('should name graph and decisions in the order of the file', () => {
    const drg = parse(dmnXml(decision('b', literal('1')) + decision('a', literal('2'))));

    expect(drg).toMatchObject({ id: 'drg', name: 'Test', namespace: 'test' });
    expect(drg.decisions).toEqual([
      { id: 'b', name: 'Name of b' },
      { id: 'a', name: 'Name of a' },
    ]);
  });

  test('should evaluate required decisions first, each once', () => {
    const xml = dmnXml(
      decision('top', literal('left + right'), ['left', 'right']) +
        decision('left', literal('base + 1'), ['base']) +
        decision('right', literal('base * 2'), ['base']) +
        decision('base', literal('x')),
    );
    const result = engine.evaluate(parse(xml), 'top', { x: 5 });

    expect(result).toMatchObject({ ok: true, output: 16 });
    expect(result.evaluated.map((each) => each.decisionId).toSorted()).toEqual(['base', 'left', 'right', 'top']);
    expect(result.evaluated.at(-1)?.decisionId).toBe('top');
  });

  test('should give dates on as dates, not as text', () => {
    const xml = dmnXml(decision('day', literal('date(x)')) + decision('top', literal('day + duration("P1D")'), ['day']));

    expect(engine.evaluate(parse(xml), 'top', { x: '2026-02-28' })).toMatchObject({ output: '2026-03-01' });
  });

  test('should name the required decision that failed', () => {
    const twice: Table = {
      ...plain,
      rules: [
        [['-'], ['1']],
        [['-'], ['2']],
      ],
    };
    const result = engine.evaluate(
      parse(dmnXml(decision('inner', table(twice)) + decision('top', literal('inner'), ['inner']))),
      'top',
      {},
    );

    expect(result).toMatchObject({
      ok: false,
      failedDecisionId: 'inner',
      message: expect.stringContaining("Expected to evaluate decision 'top', but multiple values"),
    });
    expect(result.evaluated.map((each) => each.decisionId)).toEqual(['inner']);
  });

  test('should know a decision without variable by its id, and names with spaces', () => {
    const bare = '<decision id="a" name="Some name"><literalExpression><text>5</text></literalExpression></decision>';
    const spaced = '<inputData id="i" name="Monthly Salary"><variable id="v" name="Monthly Salary"/></inputData>';

    expect(engine.evaluate(parse(dmnXml(bare + decision('top', literal('[a, x]'), ['a']))), 'top', { x: 1 })).toMatchObject({
      output: [5, 1],
    });
    expect(
      engine.evaluate(parse(dmnXml(spaced + decision('top', literal('Monthly Salary * 12')))), 'top', { 'Monthly Salary': 100 }),
    ).toMatchObject({ output: 1200 });
  });

  test.each([
    'http://www.omg.org/spec/DMN/20151101/dmn.xsd',
    'http://www.omg.org/spec/DMN/20180521/MODEL/',
    'https://www.omg.org/spec/DMN/20191111/MODEL/',
    'https://www.omg.org/spec/DMN/20230324/MODEL/',
  ])('should read the version %s', (namespace) => {
    expect(engine.evaluate(parse(dmnXml(decision('d', table(plain)), namespace)), 'd', { x: 1 })).toMatchObject({ output: 'a' });
  });
});

describe('a DMN resource that cannot be deployed', () => {
  test.each([
    ['nothing', '', 'Premature end of file'],
    ['broken XML', '<definitions', 'Failed to parse DMN: Line=1: unclosed tag'],
    ['another document', '<a/>', "expected element 'definitions' but found 'a'"],
    ['a DOCTYPE', `<!DOCTYPE x>${dmnXml('')}`, 'DOCTYPE is disallowed'],
    ['nesting without end', '<a>'.repeat(100_000), 'nested deeper than 100 levels'],
    ['no id', dmnXml('').replace('id="drg"', ''), "must have the attributes 'id' and 'name'"],
    ['a decision without id', dmnXml('<decision name="q"/>'), "decision 'q' must have the attribute 'id'"],
    ['an id twice', dmnXml(decision('d', literal('1')) + decision('d', literal('2'))), "duplicate ID 'd'"],
    ['no logic', dmnXml(decision('d', '')), "unsupported decision expression 'null'"],
    ['logic that is not executed', dmnXml(decision('d', '<invocation/>')), "unsupported decision expression 'invocation'"],
    ['unreadable FEEL', dmnXml(decision('d', literal('x +'))), "FEEL expression: failed to parse expression 'x +'"],
    ['no FEEL', dmnXml(decision('d', literal(''))), "FEEL expression: failed to parse expression ''"],
    [
      'an unreadable cell',
      dmnXml(decision('d', table({ ...plain, rules: [[['>'], ['1']]] }))),
      "FEEL unary-tests: failed to parse expression '>'",
    ],
    [
      'an empty output',
      dmnXml(decision('d', table({ ...plain, rules: [[['-'], ['']]] }))),
      "FEEL expression: failed to parse expression ''",
    ],
    [
      'cells that do not fit',
      dmnXml(decision('d', table({ ...plain, rules: [[['-', '-'], ['1']]] }))),
      "rule 'r1' must have 1 input and 1 output entries, but has 2 and 1",
    ],
    [
      'an unknown hit policy',
      dmnXml(decision('d', table({ ...plain, attributes: 'hitPolicy="BEST"' }))),
      "hit policy 'BEST' is not supported",
    ],
    [
      'an unknown aggregation',
      dmnXml(decision('d', table({ ...plain, attributes: 'hitPolicy="COLLECT" aggregation="AVG"' }))),
      "aggregation 'AVG' is not supported",
    ],
    [
      'a nameless output among several',
      dmnXml(decision('d', table({ ...plain, outputs: [{ name: '' }, { name: 'b' }] }))),
      "no output name defined for 'Output 1'",
    ],
    ['a missing requirement', dmnXml(decision('d', literal('1'), ['zz'])), 'Unable to find a model element instance for id zz'],
    [
      'a circle',
      dmnXml(decision('a', literal('b'), ['b']) + decision('b', literal('a'), ['a'])),
      'Cyclic dependencies between decisions detected.',
    ],
  ])('should say so: %s', (_name, xml, text) => {
    expect(() => parse(xml)).toThrow(DeploymentError);
    expect(() => parse(xml)).toThrow(text);
  });
});
