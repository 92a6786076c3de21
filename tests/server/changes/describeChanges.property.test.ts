import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { setLimit } from '../../../designer/studio/tables/editLimits.ts';
import { readLimits } from '../../../designer/studio/tables/readLimits.ts';
import { describeChanges } from '../../../server/changes/describeChanges.ts';
import { contentFiles } from './contentFiles.ts';

const textOf = (file: string): string => contentFiles.find((source) => source.file === file)!.text;
const RUNS = { numRuns: 25 };

describe('a report of changes, at random', () => {
  test('should name exactly the limits that changed', async () => {
    // given
    const file = 'processes/domestic-violence/limits.dmn';
    const before = textOf(file);
    const cells = await readLimits(before);
    const edit = fc.record({ cell: fc.constantFrom(...cells), hours: fc.integer({ min: 1, max: 400 }), days: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(edit, { selector: ({ cell }) => `${cell.column} ${cell.risk}`, maxLength: 4 }), async (edits) => {
        // when
        let after = before;
        for (const { cell, hours, days } of edits)
          after = await setLimit(after, { ...cell, duration: days ? `P${hours}D` : `PT${hours}H` });
        const said = await describeChanges([{ file, text: before }], [{ file, text: after }]);
        // then
        const now = await readLimits(after);
        const changed = cells.flatMap((cell, at) => (cell.duration === now[at]!.duration ? [] : [`${cell.column} ${cell.risk}`]));
        const named = said.map(
          ({ place, sentence }) => `${place ?? ''} ${/ at (\w+) risk is now due in /.exec(sentence)?.[1] ?? sentence}`,
        );
        expect(named.sort()).toEqual(changed.sort());
      }),
      RUNS,
    );
  });

  test.each(contentFiles.filter(({ file }) => /core-handoff|F12-response|risk\.dmn|violence\/limits/.test(file)).map(({ file }) => file))(
    'should not be silent about a second change in %s because it told the first',
    async (file) => {
      // given
      const first = file.endsWith('.form')
        ? textOf(file).replace('"title": "', '"title": "New ')
        : textOf(file).replace(
            file.endsWith('limits.dmn') ? /(<output id="\w+" label=")/ : /(<(?:bpmn:process|decision) id="[^"]+" name=")/,
            '$1New ',
          );
      const places = [
        ...first.matchAll(
          /(?<=(?:name|label|value|description|retries|source|hide|key)"?[:=] ?["'])[^"'\n]+(?=["'])|(?<=<text>|<description>)[^<]+/g,
        ),
      ];
      const said = async (text: string): Promise<string[]> =>
        (await describeChanges([{ file, text: textOf(file) }], [{ file, text }])).map(({ sentence }) => sentence);
      const told = await said(first);
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...places), async (place) => {
          // when
          const second = `${first.slice(0, place.index)}z${first.slice(place.index)}`;
          // then
          expect(told).not.toEqual([]);
          expect(await said(second)).not.toEqual(told);
        }),
        RUNS,
      );
    },
  );
});
