import { describe, expect, test } from '@jest/globals';
import { setLimit, setSource } from '../../../../designer/studio/tables/editLimits.ts';
import { readLimits, readSources } from '../../../../designer/studio/tables/readLimits.ts';
import { readSpan, spanFault, writeSpan } from '../../../../designer/studio/Span.ts';
import { readLimits as releaseLimits } from '../../../../server/content/readLimits.ts';
import { readDmn } from '../../../../server/content/DmnSource.ts';
import { contentTable } from './contentTables.ts';

const text = contentTable('domestic-violence/limits.dmn');
const asReleased = async (changed: string): Promise<unknown[]> => {
  const cells = releaseLimits(await readDmn({ file: 'limits.dmn', text: changed }));
  return cells.map(({ step, ...rest }) => ({ column: step, ...rest }));
};

describe('time limits', () => {
  test('should be read as the release reads them', async () => {
    expect(await readLimits(text)).toEqual(await asReleased(text));
  });

  test('should change one cell and nothing else', async () => {
    // given
    const before = await readLimits(text);
    // when
    const after = await setLimit(text, { column: 'initialScreening', risk: 'high', duration: 'PT12H' });
    // then
    const changed = { column: 'initialScreening', risk: 'high', duration: 'PT12H', toBeConfirmed: false };
    expect(await readLimits(after)).toEqual([changed, ...before.slice(1)]);
    expect(await asReleased(after)).toEqual(await readLimits(after));
  });

  test('should give a new column the same time at every level, to be confirmed', async () => {
    const after = await setLimit(text, { column: 'homeVisit', risk: 'low', duration: 'P5D', title: 'Home visit' });
    const added = (await asReleased(after)).filter((cell) => (cell as { column: string }).column === 'homeVisit');
    expect(added).toEqual(['high', 'medium', 'low'].map((risk) => ({ column: 'homeVisit', risk, duration: 'P5D', toBeConfirmed: true })));
    expect(after).toContain('label="Home visit"');
  });

  test('should take the mark off with the source of the figure, and put it back', async () => {
    // when
    const confirmed = await setSource(text, { column: 'safetyPlan', source: 'Directive 4 of 2026' });
    // then
    const marked = async (one: string): Promise<boolean[]> =>
      (await readLimits(one)).filter(({ column }) => column === 'safetyPlan').map(({ toBeConfirmed }) => toBeConfirmed);
    expect(await marked(confirmed)).toEqual([false, false, false]);
    expect((await readSources(confirmed)).get('safetyPlan')).toBe('Directive 4 of 2026');
    expect(await marked(await setSource(confirmed, { column: 'safetyPlan', source: null }))).toEqual([true, true, true]);
    await expect(setSource(text, { column: 'nothing', source: 'x' })).rejects.toMatchObject({ code: 'noPlace' });
  });

  test.each([
    ['PT24H', 24, 'hours'],
    ['P1D', 1, 'days'],
    ['P2W', 2, 'weeks'],
    ['P1DT12H', 36, 'hours'],
  ] as const)('should say %s as it is written', (duration, number, unit) => {
    expect(readSpan(duration)).toEqual({ number, unit });
  });

  test('should leave alone what is no number of hours or days, and write what is', () => {
    expect(['P1M', 'PT30M', 'P', 'P1DT', 'soon'].map(readSpan)).toEqual([null, null, null, null, null]);
    expect([writeSpan({ number: 24, unit: 'hours' }), writeSpan({ number: 1, unit: 'days' })]).toEqual(['PT24H', 'P1D']);
  });

  test('should refuse less than an hour, more than 400 days and parts of a number', () => {
    expect(spanFault({ number: 0, unit: 'hours' })).toBe('least');
    expect(spanFault({ number: 401, unit: 'days' })).toBe('most');
    expect(spanFault({ number: 9601, unit: 'hours' })).toBe('most');
    expect(spanFault({ number: 1.5, unit: 'days' })).toBe('whole');
    expect(spanFault({ number: Number.NaN, unit: 'days' })).toBe('whole');
    expect(spanFault({ number: 400, unit: 'days' })).toBeNull();
  });
});
