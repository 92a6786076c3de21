import { readLiteral, readUnaryTest, writeLiteral, writeUnaryTest } from '#feel';
import { describe, expect, test } from '@jest/globals';
import { DmnModdle } from 'dmn-moddle';
import fc from 'fast-check';
import { columnFor } from '../../../../designer/studio/tables/columnFor.ts';
import {
  addInput,
  addRow,
  moveRow,
  removeInput,
  removeRow,
  setCell,
  setHitPolicy,
  setNote,
  setOutputs,
} from '../../../../designer/studio/tables/editTable.ts';
import { readTable } from '../../../../designer/studio/tables/readTable.ts';
import { contentTable, contentTables } from './contentTables.ts';
import { tableOf } from './tableOf.ts';

/** What a DMN file says, whatever its white space: every node with its properties, in order; `UNIQUE` is what DMN means where nothing is written. */
async function meaning(text: string): Promise<unknown> {
  const { rootElement } = await new DmnModdle().fromXML(text);
  return JSON.parse(JSON.stringify(rootElement).replaceAll('"hitPolicy":"UNIQUE",', '')) as unknown;
}
const first = tableOf(['"yes" | - => "high"', '- | "low","medium" => "low"']);

describe('a decision table as a grid', () => {
  test.each(contentTables)('should mean the same after each cell of %s is set to what it holds', async (_, text) => {
    // given
    const grid = await readTable(text);
    const row = grid.rules.length - 1;
    const rule = grid.rules[row]!;
    // when
    let after = text;
    for (const [at, cell] of rule.inputs.entries()) after = await setCell(after, { row, part: 'input', at, text: cell });
    for (const [at, cell] of rule.outputs.entries()) after = await setCell(after, { row, part: 'output', at, text: cell });
    // then
    expect(await meaning(after)).toEqual(await meaning(text));
    expect(after).toContain('dmndi:DMNShape');
  });

  test.each(contentTables)('should write every cell of %s as it was read, and find none that needs the expert', async (_, text) => {
    // given
    const grid = await readTable(text);
    const asked = grid.rules.flatMap(({ inputs }) => inputs);
    const given = grid.rules.flatMap(({ outputs }) => outputs);
    // then
    expect(asked.map((cell) => writeUnaryTest(readUnaryTest(cell)))).toEqual(asked);
    expect(given.map((cell) => writeLiteral(readLiteral(cell)))).toEqual(given);
    expect(asked.filter((cell) => readUnaryTest(cell).kind === 'written')).toEqual([]);
  });

  test('should read columns with the answer they ask about', async () => {
    const grid = await readTable(contentTable('intake/risk.dmn'));
    expect(grid).toMatchObject({ decisionId: 'risk', name: 'Risk level', hitPolicy: 'FIRST' });
    expect(grid.inputs[0]).toMatchObject({ label: 'Urgent?', key: 'urgent_protection_concern', list: false });
    expect(grid.inputs[7]).toMatchObject({ key: 'protection_concerns', list: true });
    expect(grid.outputs).toEqual([{ id: 'riskInput', label: 'Risk level', name: 'risk', type: 'string' }]);
  });

  test('should change one cell and nothing else', async () => {
    // when
    const after = await setCell(first, { row: 1, part: 'input', at: 1, text: '< 3' });
    // then
    const grid = await readTable(after);
    expect(grid.rules.map(({ inputs }) => inputs)).toEqual([
      ['"yes"', '-'],
      ['-', '< 3'],
    ]);
    expect(await meaning(await setCell(after, { row: 1, part: 'input', at: 1, text: '"low","medium"' }))).toEqual(await meaning(first));
  });

  test('should add a row that asks nothing, with ids that are new', async () => {
    const after = await addRow(await addRow(first, 1), 1);
    const grid = await readTable(after);
    expect(grid.rules.map(({ inputs }) => inputs)).toEqual([
      ['"yes"', '-'],
      ['-', '-'],
      ['-', '-'],
      ['-', '"low","medium"'],
    ]);
    const ids = [...after.matchAll(/\bid="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('should move and remove rows with their ids', async () => {
    const moved = await moveRow(first, { from: 1, to: 0 });
    expect((await readTable(moved)).rules.map(({ id }) => id)).toEqual(['r1', 'r0']);
    expect((await readTable(await removeRow(moved, 0))).rules.map(({ id }) => id)).toEqual(['r0']);
  });

  test('should come back to the same meaning when a change is taken back', async () => {
    expect(await meaning(await removeRow(await addRow(first, 2), 2))).toEqual(await meaning(first));
    expect(await meaning(await moveRow(await moveRow(first, { from: 0, to: 1 }), { from: 1, to: 0 }))).toEqual(await meaning(first));
    const question = { label: 'Child?', expression: 'client_is_child', type: 'string' };
    expect(await meaning(await removeInput(await addInput(first, question), 2))).toEqual(await meaning(first));
    expect(await meaning(await setNote(await setNote(first, { row: 0, note: 'why' }), { row: 0, note: ' ' }))).toEqual(
      await meaning(first),
    );
  });

  test('should give every row a cell for a new question and take it out again', async () => {
    const wide = await readTable(await addInput(first, { label: 'Child?', expression: 'client_is_child', type: 'string' }));
    expect(wide.inputs[2]).toMatchObject({ label: 'Child?', key: 'client_is_child' });
    expect(wide.rules.map(({ inputs }) => inputs[2])).toEqual(['-', '-']);
    const narrow = await readTable(await removeInput(first, 0));
    expect(narrow.rules.map(({ inputs }) => inputs)).toEqual([['-'], ['"low","medium"']]);
  });

  test.each([
    ['choice', { expression: 'x', type: 'string' }, { key: 'x', list: false }],
    ['number', { expression: 'x', type: 'number' }, { key: 'x', list: false }],
    ['yes-no', { expression: 'x', type: 'boolean' }, { key: 'x', list: false }],
    ['choices', { expression: 'if x = null then [] else x', type: 'Any' }, { key: 'x', list: true }],
  ] as const)('should ask for a %s as its values are', async (kind, column, read) => {
    const answer = { key: 'x', label: 'X?', kind, pathway: true };
    expect(columnFor(answer)).toEqual({ label: 'X?', ...column });
    expect((await readTable(await addInput(first, columnFor(answer)))).inputs.at(-1)).toMatchObject(read);
  });

  test('should keep the cells of outputs that stay and let the others go', async () => {
    const [output] = (await readTable(first)).outputs;
    const grid = await readTable(
      await setOutputs(first, [
        { id: null, label: 'Days', name: 'days', type: 'number' },
        { ...output!, label: 'How dangerous' },
      ]),
    );
    expect(grid.outputs.map(({ label }) => label)).toEqual(['Days', 'How dangerous']);
    expect(grid.rules.map(({ outputs }) => outputs)).toEqual([
      ['', '"high"'],
      ['', '"low"'],
    ]);
  });

  test('should say which row decides', async () => {
    expect((await readTable(await setHitPolicy(first, 'UNIQUE'))).hitPolicy).toBe('UNIQUE');
  });

  test('should say when a file holds no table, or is none', async () => {
    await expect(readTable('no xml')).rejects.toMatchObject({ code: 'unreadable' });
    const empty = '<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n"></definitions>';
    await expect(readTable(empty)).rejects.toMatchObject({ code: 'noTable' });
    await expect(setCell(first, { row: 9, part: 'input', at: 0, text: '-' })).rejects.toMatchObject({ code: 'noPlace' });
  });
});

describe('a cell in plain choices', () => {
  test.each([
    ['', { kind: 'any' }],
    ['"a", "b"', { kind: 'oneOf', values: ['a', 'b'] }],
    ['not("a","say \\"b\\"")', { kind: 'noneOf', values: ['a', 'say "b"'] }],
    ['true', { kind: 'is', value: true }],
    ['>= 18', { kind: 'compare', by: '>=', number: 18 }],
    ['-2.5', { kind: 'compare', by: '=', number: -2.5 }],
    ['[1..5]', { kind: 'between', from: 1, to: 5 }],
    ['list contains(?, "a") or list contains(?, "b")', { kind: 'includes', values: ['a', 'b'] }],
    ['"a" or "b"', { kind: 'written', text: '"a" or "b"' }],
    ['not(1)', { kind: 'written', text: 'not(1)' }],
    ['(1..5]', { kind: 'written', text: '(1..5]' }],
    ['"a",', { kind: 'written', text: '"a",' }],
  ])('should read %j', (text, condition) => {
    expect(readUnaryTest(text)).toEqual(condition);
  });

  test('should read back whatever it writes', () => {
    const values = fc.array(fc.string(), { minLength: 1 });
    const condition = fc.oneof(
      fc.record({ kind: fc.constantFrom('oneOf' as const, 'noneOf' as const, 'includes' as const), values }),
      fc.record({ kind: fc.constant('compare' as const), by: fc.constantFrom('=', '<', '<=', '>', '>='), number: fc.integer() }),
      fc.record({ kind: fc.constant('between' as const), from: fc.integer(), to: fc.integer() }),
      fc.record({ kind: fc.constant('is' as const), value: fc.boolean() }),
    );
    fc.assert(fc.property(condition, (one) => expect(readUnaryTest(writeUnaryTest(one as never))).toEqual(one)));
  });

  test.each([
    ['"high"', { kind: 'text', value: 'high' }],
    ['12', { kind: 'number', value: 12 }],
    ['false', { kind: 'yesNo', value: false }],
    ['duration("P1D")', { kind: 'duration', value: 'P1D' }],
    ['if a then "b" else "c"', { kind: 'written', text: 'if a then "b" else "c"' }],
    ['', { kind: 'none' }],
  ])('should read the value %j', (text, literal) => {
    expect(readLiteral(text)).toEqual(literal);
    expect(writeLiteral(readLiteral(text))).toBe(text);
  });
});
