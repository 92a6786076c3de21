import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Answer } from '../../../../designer/studio/Answer.ts';
import { findGaps } from '../../../../designer/studio/tables/findGaps.ts';
import { readTable } from '../../../../designer/studio/tables/readTable.ts';
import type { TableGrid } from '../../../../designer/studio/tables/TableGrid.ts';
import { tableOf } from './tableOf.ts';

const valuesOf = (...values: string[]): { value: string; label: string }[] => values.map((value) => ({ value, label: value }));
const answers: readonly Answer[] = [
  { key: 'urgent', label: 'Urgent?', kind: 'choice', values: valuesOf('yes', 'no'), pathway: true },
  { key: 'risk', label: 'Risk', kind: 'choice', values: valuesOf('high', 'medium', 'low'), pathway: true },
  { key: 'age', label: 'Age', kind: 'number', pathway: true },
];
const read = async (rows: readonly string[], how: Parameters<typeof tableOf>[1] = {}): Promise<TableGrid> => readTable(tableOf(rows, how));

describe('gaps and overlaps of a table', () => {
  test('should name the combination that no row covers', async () => {
    const hints = findGaps(await read(['"yes" | - => "a"', '"no" | "high","low" => "b"']), answers);
    expect(hints).toMatchObject({ gaps: [[['no'], ['medium']]], onlyUnanswered: false });
  });

  test('should find only the unanswered question where all answers are covered', async () => {
    const hints = findGaps(await read(['"yes" | - => "a"', '"no" | - => "b"']), answers);
    expect(hints?.onlyUnanswered).toBe(true);
    expect(hints?.gaps).toEqual([[['\u0000'], ['high', 'medium', 'low', '\u0000']]]);
  });

  test('should be content when a last row takes all', async () => {
    expect(findGaps(await read(['"yes" | - => "a"', '- | - => "b"']), answers)).toEqual({
      gaps: [],
      onlyUnanswered: false,
      overlaps: [],
      neverReached: [],
    });
  });

  test('should name the two rows of which only one may fit', async () => {
    const rows = ['"yes" | - => "a"', '- | "high" => "b"', 'not("yes") | "low" => "c"'];
    expect(findGaps(await read(rows, { hitPolicy: 'UNIQUE' }), answers)?.overlaps).toEqual([[0, 1]]);
    expect(findGaps(await read(rows, { hitPolicy: 'FIRST' }), answers)?.overlaps).toEqual([]);
  });

  test('should name a row to which the rows before leave nothing', async () => {
    const rows = ['"yes" | - => "a"', '- | "high","low" => "b"', '- | "medium" => "c"', '"yes" | "medium" => "d"', '- | - => "e"'];
    expect(findGaps(await read(rows), answers)?.neverReached).toEqual([3]);
  });

  test('should be silent where a question has no end of answers or a cell is written by hand', async () => {
    expect(findGaps(await read(['< 3 => "a"'], { inputs: ['age'] }), answers)).toBeNull();
    expect(findGaps(await read(['starts with(?, "y") | - => "a"']), answers)).toBeNull();
    expect(findGaps(await read(['"yes" => "a"'], { inputs: ['unknown'] }), answers)).toBeNull();
  });

  test('should agree with trying every combination', async () => {
    const cell = (values: string[]): fc.Arbitrary<string> =>
      fc.oneof(
        fc.constant('-'),
        fc.subarray(values, { minLength: 1 }).map((some) => some.map((one) => `"${one}"`).join(',')),
        fc.subarray(values, { minLength: 1 }).map((some) => `not(${some.map((one) => `"${one}"`).join(',')})`),
      );
    const row = fc.tuple(cell(['yes', 'no']), cell(['high', 'medium', 'low'])).map((cells) => `${cells.join(' | ')} => "x"`);
    const fits = (text: string, value: string): boolean =>
      text === '-' || (text.startsWith('not') ? !text.includes(`"${value}"`) : text.includes(`"${value}"`));
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 5 }), async (rows) => {
        // given
        const all = ['yes', 'no'].flatMap((urgent) => ['high', 'medium', 'low'].map((risk) => [urgent, risk] as const));
        const grid = await read(rows, { hitPolicy: 'UNIQUE' });
        const open = all.filter(([urgent, risk]) => !grid.rules.some(({ inputs }) => fits(inputs[0]!, urgent) && fits(inputs[1]!, risk)));
        // when
        const hints = findGaps(grid, answers)!;
        // then
        const named = hints.onlyUnanswered
          ? []
          : hints.gaps.flatMap(([urgents, risks]) => urgents!.flatMap((urgent) => risks!.map((risk) => `${urgent} ${risk}`)));
        expect(named.sort()).toEqual(open.map((pair) => pair.join(' ')).sort());
      }),
      { numRuns: 60 },
    );
  });
});
