import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Answer } from '../../../../designer/studio/Answer.ts';
import { readLimits } from '../../../../designer/studio/tables/readLimits.ts';
import { readTable } from '../../../../designer/studio/tables/readTable.ts';
import { axeFindings } from '../../support/axe.ts';
import { describeInBrowser, openBrowser } from '../../support/browser.ts';
import { contentTable } from './contentTables.ts';
import { serveHarness } from '../support/serveHarness.ts';
import { tableOf } from './tableOf.ts';

const LIMITS = contentTable('domestic-violence/limits.dmn');
const steps = [
  { column: 'initialScreening', title: 'Initial screening' },
  { column: 'safetyPlan', title: 'Make the safety plan' },
  { column: 'homeVisit', title: 'Home visit' },
];
const choices = (...labels: string[]): NonNullable<Answer['values']> => labels.map((label) => ({ label, value: label.toLowerCase() }));
const answers: readonly Answer[] = [
  { key: 'urgent', label: 'Urgent?', kind: 'choice', values: choices('Yes', 'No'), pathway: true },
  { key: 'risk', label: 'Risk', kind: 'choice', values: choices('High', 'Medium', 'Low'), pathway: true },
  { key: 'age', label: 'Age in years', kind: 'number', pathway: true },
];
const TABLE = tableOf(['"yes" | - => "high"', '"no" | "high","low" => "low"', 'starts with(?, "y") | - => "low"'].slice(0, 2));
const WRITTEN = tableOf(['starts with(?, "y") | - => "high"']);

describeInBrowser('tables and time limits in the browser', () => {
  let browser: Browser;
  let harness: Awaited<ReturnType<typeof serveHarness>>;
  let page: Page;
  const errors: string[] = [];

  beforeAll(async () => {
    [browser, harness] = await Promise.all([openBrowser(), serveHarness('tables')]);
  });
  afterAll(async () => {
    await browser.close();
    await harness.close();
  });

  const show = async (scene: object, width = 1280): Promise<void> => {
    page = await browser.newPage({ viewport: { width, height: 800 }, reducedMotion: 'reduce' });
    page.setDefaultTimeout(10_000);
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) =>
      message.type() === 'error' && !message.text().startsWith('Failed to load resource') ? errors.push(message.text()) : undefined,
    );
    await page.addInitScript((given) => Object.assign(window, { scene: given }), scene);
    await page.goto(harness.url);
    await page.getByRole('grid').waitFor();
  };
  const written = (): Promise<string> => page.evaluate(() => (window as unknown as { written: string }).written);
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const cell = (at: string): ReturnType<Page['locator']> => page.locator(`[data-cell="${at}"]`);
  const shot = async (name: string): Promise<void> => {
    const folder = process.env['SHOTS'];
    if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` });
  };

  test('should change a time limit by keyboard, refuse a wrong one, and undo', async () => {
    // given
    await show({ editor: 'limits', text: LIMITS, steps });
    await cell('0,0').focus();
    // when a time is too short
    await press('ArrowDown', 'ArrowRight', 'Enter');
    await page.keyboard.type('0');
    await press('Enter');
    // then
    await page.getByRole('alert').getByText('A time of at least one hour').waitFor();
    await shot('limits-wrong');
    // when it is mended
    await press('Control+a');
    await page.keyboard.type('36');
    await press('Enter');
    await cell('1,1').getByText('36 hours').waitFor();
    // then only that cell has changed, and the keyboard is there
    const after = await readLimits(await written());
    const before = await readLimits(LIMITS);
    expect(after.filter((one, at) => one.duration !== before[at]!.duration)).toEqual([
      { column: 'safetyPlan', risk: 'medium', duration: 'PT36H', toBeConfirmed: true },
    ]);
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-cell') === '1,1');
    await press('Control+z');
    await cell('1,1').getByText('48 hours').waitFor();
    await press('Control+y');
    await cell('1,1').getByText('36 hours').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await shot('limits');
  });

  test('should ask for the source before a limit counts as confirmed', async () => {
    // given
    await show({ editor: 'limits', text: LIMITS, steps });
    await cell('1,3').focus();
    // when
    await press('Enter');
    await page.getByRole('button', { name: 'Confirmed: take the mark off' }).click();
    await page.getByText('Name the source').waitFor();
    await shot('limits-source');
    await page.getByLabel('Source of the times').fill('Directive 4 of 2026');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Confirmed: take the mark off' }).click();
    // then
    await cell('1,3').getByText('Directive 4 of 2026').waitFor();
    expect((await readLimits(await written())).find(({ column }) => column === 'safetyPlan')?.toBeConfirmed).toBe(false);
  });

  test('should give a new step its first time', async () => {
    await show({ editor: 'limits', text: LIMITS, steps });
    await cell('2,2').focus();
    await page.keyboard.type('5');
    await press('Enter');
    await cell('2,0').getByText('5 days').waitFor();
    await cell('2,3').getByText('To be confirmed').waitFor();
  });

  test('should change what a row asks by keyboard, and say what no row covers', async () => {
    // given
    await show({ editor: 'table', text: TABLE, answers });
    await page.getByText('No row covers: urgent is No, risk is Medium.').waitFor();
    await shot('table');
    await cell('0,0').focus();
    // when
    await press('ArrowDown', 'ArrowRight', 'Enter');
    await page.getByRole('dialog').waitFor();
    await shot('table-cell');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('dialog').getByLabel('Medium').focus();
    await press('Space', 'Enter');
    // then
    await cell('1,1').getByText('is High, Low or Medium').waitFor();
    expect((await readTable(await written())).rules[1]?.inputs[1]).toBe('"high","low","medium"');
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-cell') === '1,1');
    expect(await axeFindings(page)).toEqual([]);
  });

  test('should add, move and remove rows by keyboard, and undo', async () => {
    // given
    await show({ editor: 'table', text: TABLE, answers });
    const ids = async (): Promise<string[]> => (await readTable(await written())).rules.map(({ id }) => id);
    await cell('0,0').focus();
    // when, then
    await press('Alt+ArrowDown');
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-cell') === '1,0');
    expect(await ids()).toEqual(['r1', 'r0']);
    await press('Control+Enter');
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-cell') === '2,0');
    expect(await ids()).toEqual(['r1', 'r0', 'row_1']);
    await press('Control+Delete');
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 2);
    await press('Control+z');
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 3);
    expect(await ids()).toEqual(['r1', 'r0', 'row_1']);
  });

  test('should give a column another name by keyboard, and leave what the pathway knows it by', async () => {
    // given
    await show({ editor: 'table', text: TABLE, answers });
    const before = await readTable(TABLE);
    await cell('0,2').focus();
    // when
    await press('ArrowUp');
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-cell') === '-1,2');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('columnheader');
    await press('Control+Delete', 'Alt+ArrowDown', 'Enter');
    await page.getByLabel('What is it called?').fill(' ');
    await press('Enter');
    await page.getByRole('alert').getByText('A column needs a name.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await shot('table-column');
    await page.getByLabel('What is it called?').fill('Level of danger');
    await press('Enter');
    // then
    await page.getByRole('columnheader', { name: /Level of danger/ }).waitFor();
    const after = await readTable(await written());
    expect(after).toEqual({ ...before, outputs: [{ ...before.outputs[0]!, label: 'Level of danger' }] });
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-cell') === '-1,2');
    // when a question is renamed by its button
    await page.getByRole('button', { name: /^Rename this column: urgent/i }).click();
    await page.getByLabel('What is it called?').fill('Is it urgent?');
    await page.getByRole('button', { name: 'Use this' }).click();
    // then
    await page.getByRole('columnheader', { name: /Is it urgent\?/ }).waitFor();
    expect((await readTable(await written())).inputs.map(({ label, expression }) => [label, expression])[0]).toEqual([
      'Is it urgent?',
      before.inputs[0]!.expression,
    ]);
    await press('Control+z', 'Control+z');
    await page.waitForFunction((text) => (window as unknown as { written: string }).written === text, TABLE);
    await shot('table-head');
  });

  test('should show what was written by hand, and let only the expert change it', async () => {
    // given
    await show({ editor: 'table', text: WRITTEN, answers });
    await cell('0,0').getByText('written in expert mode').waitFor();
    // when
    await cell('0,0').focus();
    await press('Enter');
    await page.getByText('It can be changed in expert mode.').waitFor();
    await shot('table-written');
    expect(await page.getByRole('dialog').getByRole('textbox').count()).toBe(0);
    // then
    await show({ editor: 'table', text: WRITTEN, answers, expert: true });
    await cell('0,0').focus();
    await press('Enter');
    await page.getByLabel('Rule as written').fill('"yes"');
    await page.getByRole('button', { name: 'Use this' }).click();
    await page.waitForFunction(() => (window as unknown as { written: string }).written.includes('<text>"yes"</text>'));
  });

  test('should change nothing where it is only read, and look right dark, narrow and full', async () => {
    await show({ editor: 'table', text: contentTable('intake/risk.dmn'), answers, readOnly: true, dark: true });
    await cell('0,0').focus();
    await press('Enter', 'Control+Delete');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await written()).toBe(contentTable('intake/risk.dmn'));
    await shot('risk-dark');
    expect(await axeFindings(page)).toEqual([]);
    await show({ editor: 'limits', text: LIMITS, steps }, 360);
    await shot('limits-narrow');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(errors).toEqual([]);
  });
});
