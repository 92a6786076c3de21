import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { axeFindings } from '../designer/support/axe.ts';
import { describeInBrowser, openBrowser, PHONE, visit, type Visitor } from '../designer/support/browser.ts';
import { formSample, pathwaySample } from '../server/imports/samples.ts';
import { openCase, work } from '../support/driver/caseWork.ts';
import { type Product, startProduct } from '../support/driver/product.ts';
import { assembleCast } from '../support/driver/story.ts';

const TO_SAFETY_PLAN = ['complaint', 'details', 'consent', 'concerns', 'confirmPathway', 'initialScreening'];
const CODE = '<img src=x onerror="window.hacked=1">';
const ESCAPED = CODE.replaceAll('<', '&lt;').replaceAll('"', '&quot;');

describeInBrowser('the studio tells before it takes in or takes away', () => {
  let product: Product;
  let browser: Browser;
  let editor: Visitor;
  const folder = mkdtempSync(join(tmpdir(), 'iss-files-'));

  const picture = async (name: string) => {
    const shots = process.env['SHOTS'];
    if (shots === undefined) return;
    await editor.page.screenshot({ path: join(shots, `${name}-1280.png`) });
    await editor.page.setViewportSize(PHONE);
    await editor.page.emulateMedia({ colorScheme: 'dark' });
    await editor.page.screenshot({ path: join(shots, `${name}-360.png`) });
    await editor.page.emulateMedia({ colorScheme: 'light' });
    await editor.page.setViewportSize({ width: 1280, height: 800 });
  };
  const parts = (): Locator => editor.page.getByRole('navigation', { name: 'Parts of the procedure' });
  const part = (name: string): Locator => parts().getByRole('button', { name: new RegExp(`^${name}( changed)?$`) });
  const sheet = (): Locator => editor.page.getByRole('dialog');
  const press = (name: string): Promise<void> => sheet().getByRole('button', { name, exact: true }).click();
  const close = (): Promise<void> => press('Close');
  const menu = async (item: string): Promise<void> => {
    await editor.page.getByRole('button', { name: 'More', exact: true }).click();
    await editor.page.getByRole('menuitem', { name: item }).click();
    await sheet().waitFor();
  };
  /** Chooses a file of that content; without content the one that is there. */
  const choose = async (name: string, content?: string | Buffer): Promise<void> => {
    if (content !== undefined) writeFileSync(join(folder, name), content);
    const [chooser] = await Promise.all([
      editor.page.waitForEvent('filechooser'),
      sheet()
        .getByRole('button', { name: /^Choose a file/ })
        .click(),
    ]);
    await chooser.setFiles(join(folder, name));
  };

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
    const cast = await assembleCast(product.url);
    let model = await openCase(cast);
    for (const step of TO_SAFETY_PLAN) model = await work(cast, model, { step, choice: {} });
    await cast.officer.awaitTask(model.caseId, 'safetyPlan');
    editor = await visit(browser, product.url, { as: 'Daniel Ofori', viewport: { width: 1280, height: 800 } });
    await editor.page.goto(`${product.url}/studio`);
    await editor.page.getByRole('listitem', { name: 'Domestic violence' }).getByRole('button', { name: 'Change it' }).click();
    await editor.page.locator('.djs-container').waitFor();
    await editor.page.evaluate(() => Object.assign(window, { stayed: true }));
  }, 180_000);

  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await browser.close();
    await product.dispose();
  }, 60_000);

  it('should say how many cases are at a step before it goes, and take it away only when she says so', async () => {
    const { page } = editor;
    const steps = page.getByRole('navigation', { name: 'Steps' });
    const step = steps.getByRole('button', { name: 'Make the safety plan', exact: true });
    const remove = page.getByRole('complementary').getByRole('button', { name: 'Remove this step' });
    await step.click();
    await remove.click();
    await sheet().getByText('1 case is at “Make the safety plan” now.').waitFor();
    await sheet().getByText('It finishes on the release that it began with; new cases will not come here.').waitFor();
    await picture('told-step');
    expect(await axeFindings(page)).toEqual([]);

    await press('Keep it');
    expect(await step.count()).toBe(1);
    await remove.click();
    await press('Remove it');
    await step.waitFor({ state: 'detached' });
    await page.getByText(/^Kept/).first().waitFor();

    await page.getByRole('button', { name: 'What changed' }).click();
    await sheet()
      .getByText(/Make the safety plan.* was removed\. 1 case is at this step now\. It finishes on the release that it began with\./)
      .waitFor();
    await close();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await step.waitFor();
  });

  it.each<[name: string, content: string | Buffer, said: string]>([
    ['laughs.bpmn', '<!DOCTYPE lolz [<!ENTITY a "lol">]><definitions/>', 'The file is no part of a procedure'],
    ['half.bpmn', pathwaySample().slice(0, 700), 'The file breaks off or is damaged.'],
    ['huge.bpmn', Buffer.alloc(50_000_000, 0x20), 'The file is larger than any part of a procedure can be.'],
    ['form.bpmn', formSample(), 'The file is a form, but a pathway is needed here.'],
    ['empty.bpmn', '', 'The file is empty.'],
  ])('should refuse %s whole and say why', async (name, content, said) => {
    await menu('Take in a file');
    await choose(name, content);

    await sheet().getByRole('alert').getByText(said).waitFor();
    expect(await sheet().getByRole('button', { name: 'Take it in' }).count()).toBe(0);
    if (name === 'half.bpmn') await picture('import-refused');
    await close();
  });

  it('should say that a part saved as a file and taken in again changes nothing', async () => {
    const { page } = editor;
    await part('Initial screening assessment').click();
    await page.getByRole('button', { name: 'More', exact: true }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: 'Save as a file' }).click()]);
    await download.saveAs(join(folder, download.suggestedFilename()));

    await menu('Take in a file');
    await choose(download.suggestedFilename());

    await sheet().getByText('The file says what is here already. Nothing changes.').waitFor();
    expect(readFileSync(join(folder, download.suggestedFilename()), 'utf8')).toContain('Initial screening assessment');
    await close();
  });

  it('should name the steps that show a form instead of removing it', async () => {
    await menu('Remove this form');

    await sheet().getByText('It cannot go while these steps show it.').waitFor();
    expect(await sheet().getByRole('listitem').allInnerTexts()).toContainEqual(expect.stringContaining('Initial screening'));
    expect(await sheet().getByRole('button', { name: 'Remove this form' }).count()).toBe(0);
    await picture('form-used');
    expect(await axeFindings(editor.page)).toEqual([]);
    await press('Keep it');
  });

  it('should tell while she types that a form has this name already', async () => {
    await menu('Add a form');
    await sheet().getByLabel('What is the form called?').fill('initial SCREENING assessment');

    await sheet().getByRole('alert').getByText('There is a form “Initial screening assessment” already.').waitFor();
    await picture('form-name');
    expect(await axeFindings(editor.page)).toEqual([]);
    await close();
  });

  it('should begin a form with a file, show its words as words, and remove it again, all without leaving the page', async () => {
    const { page } = editor;
    const components = [
      { type: 'textfield', key: 'a', id: 'A', label: CODE },
      { type: 'text', id: 'T', text: '# Read this\n<script>window.hacked=1</script>' },
      { type: 'filepicker', key: 'f', id: 'F', label: 'Photo' },
    ];
    await menu('Add a form');
    await choose('school.form', formSample({ properties: { title: 'School visit' }, components }));
    await sheet().getByText('2 questions, with choices and conditions.').waitFor();
    await sheet().getByText('“Photo” is of a kind that officers cannot be shown.').waitFor();
    await picture('import-form');
    await press('Take it in');
    await sheet().waitFor({ state: 'detached' });
    await page.locator('.fjs-container').first().waitFor();
    await page.getByRole('heading', { name: 'Read this' }).first().waitFor();
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(await part('School visit').getAttribute('aria-current')).toBe('true');

    await menu('Remove this form');
    await sheet().getByText('No step shows this form.').waitFor();
    await picture('form-unused');
    await press('Remove this form');
    await sheet().waitFor({ state: 'detached' });
    await part('School visit').waitFor({ state: 'detached' });
    expect(await part('Pathway').getAttribute('aria-current')).toBe('true');
    expect(await page.evaluate(() => 'stayed' in window)).toBe(true);
  });

  it('should say what a file from another program keeps and changes, take nothing when it is left, and all when it is taken', async () => {
    const { page } = editor;
    const file = pathwaySample({ attributes: '', drawing: false, taskName: ESCAPED, inTask: 'camunda:assignee="y"' });
    const name = page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: CODE });
    await menu('Take in a file');
    await choose('visit.bpmn', file);
    await sheet().getByText('Settings of Camunda 7 in 1 place.').waitFor();
    await sheet().getByText(`Names that look like program code, such as “${CODE}”.`).waitFor();
    await sheet().getByText('The file holds no drawing, so the whole pathway is drawn anew.').waitFor();
    await picture('import-report');
    expect(await axeFindings(page)).toEqual([]);

    await press('Leave it');
    await sheet().getByRole('button', { name: 'Choose a file' }).waitFor();
    expect(await name.count()).toBe(0);
    await choose('visit.bpmn');
    await press('Take it in');
    await sheet().getByText('The file was taken in.').waitFor();
    await picture('import-taken');
    await close();
    await name.waitFor();
    await page.locator('.djs-label', { hasText: 'img' }).first().waitFor();

    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  });

  it('should have met no error in the page', () => {
    expect(editor.errors).toEqual([]);
  });
});
