import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { FormPart } from '../../../../designer/studio/form/schema/FormPart.ts';
import { partNamed, partsBelow } from '../../../../designer/studio/form/schema/partTree.ts';
import { axeFindings } from '../../support/axe.ts';
import { describeInBrowser, openBrowser, PHONE } from '../../support/browser.ts';
import type { Harness } from './harness.tsx';
import { serveHarness } from '../support/serveHarness.ts';

const forms = new URL('../../../../forms/', import.meta.url);
const fileOf = (name: string): string => readFileSync(new URL(name, forms), 'utf8');
const SCREEN = { width: 1280, height: 800 };
const SAFE = 'assessment_safety_category';
const USED: Harness['usedBy'] = [[SAFE, ["Decision 'Is the person safe?'"]]];

describeInBrowser('the form editor', () => {
  let browser: Browser;
  let context: BrowserContext;
  let harness: Awaited<ReturnType<typeof serveHarness>>;

  beforeAll(async () => {
    [browser, harness] = await Promise.all([openBrowser(), serveHarness('form')]);
    context = await browser.newContext({ reducedMotion: 'reduce' });
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await harness.close();
  });

  interface Opened {
    page: Page;
    errors: string[];
    /** The form as it was last handed on. */
    sent: () => Promise<FormPart>;
    part: (id: string) => Locator;
    panel: Locator;
    answer: (question: string, answer: string) => Promise<void>;
  }

  async function open(text: string, given: Partial<Harness> = {}, viewport = SCREEN): Promise<Opened> {
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await page.setViewportSize(viewport);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => (message.type() === 'error' ? errors.push(message.text()) : undefined));
    await page.addInitScript((start) => (window.harness = start), { text, sent: [], ...given });
    await page.goto(harness.url);
    await page.locator('.fjs-form-editor .fjs-form').waitFor();
    const panel = page.getByRole('region', { name: /About the chosen question|Everything about/ });
    return {
      page,
      errors,
      panel,
      part: (id) => page.locator(`.fjs-element[data-id="${id}"]`),
      async sent() {
        await page.waitForTimeout(450);
        return JSON.parse(await page.evaluate(() => window.harness.sent.at(-1) ?? '{}')) as FormPart;
      },
      answer: (question, answer) => panel.getByRole('group', { name: question }).getByText(answer, { exact: true }).first().click(),
    };
  }

  const choose = (part: Locator): Promise<void> => part.locator('label').first().click({ force: true });

  async function addYesNo({ part, page, panel }: Opened): Promise<void> {
    await part('Field_assessment_safety_category_decision').hover();
    await part('Field_assessment_safety_category_decision').locator('> .add-here button').click();
    await page.getByRole('menuitem', { name: 'Yes or no' }).click();
    await page.waitForFunction(() => document.activeElement?.matches('.form-panel textarea'));
    await page.keyboard.type('Is the child in school?');
    expect(await panel.getByLabel('Question', { exact: true }).inputValue()).toBe('Is the child in school?');
  }

  test('should add a question that is required on a condition and used by the pathway, and try it with refused and taken answers', async () => {
    // given
    const opened = await open(fileOf('F07.form'));
    const { page, panel, answer } = opened;
    await addYesNo(opened);
    // when
    await answer('Must it be answered?', 'Only when …');
    await panel.getByLabel('Answer to compare with').selectOption({ label: 'Unsafe' });
    await answer('May the pathway use this answer?', 'Yes');
    await page.getByRole('button', { name: 'It is not personal: let the pathway use it' }).click();
    // then
    const form = await opened.sent();
    const added = partNamed(form, 'is_the_child_in_school')!;
    expect(added).toMatchObject({
      type: 'radio',
      label: 'Is the child in school?',
      properties: { requiredIf: `${SAFE} = "unsafe"`, personal: 'no', pathway: 'yes' },
    });
    const before = JSON.parse(fileOf('F07.form')) as FormPart;
    expect(partsBelow(form).length).toBe(partsBelow(before).length + 1);
    expect(partNamed(form, SAFE)).toEqual(partNamed(before, SAFE));
    // when it is tried
    await page.getByRole('tab', { name: 'Try it' }).click();
    await page.getByRole('radio', { name: 'Unsafe' }).check();
    await page.getByRole('button', { name: 'Check my answers' }).click();
    // then it is refused, and taken once answered
    await page.getByText('1 answer needs mending').waitFor();
    await page.getByRole('radio', { name: 'No', exact: true }).check();
    await page.getByRole('button', { name: 'Check my answers' }).click();
    const taken = page.getByRole('status').filter({ hasText: 'These answers would be taken' });
    await taken.waitFor();
    expect(await taken.locator('dl').innerText()).toMatch(/Identify the appropriate category[^]*Unsafe[^]*Is the child in school\?[^]*No/);
    expect(opened.errors).toEqual([]);
    await opened.page.close();
  });

  test('should show it page by page on a phone', async () => {
    const { page } = await open(fileOf('F07.form'));
    await page.getByRole('tab', { name: 'On a phone' }).click();
    await page.getByText('Page 1 of 2').waitFor();
    expect((await page.locator('.try-phone').boundingBox())?.width).toBe(360);
    expect(await page.locator('.try-phone').getByText('Decision on safety').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('Page 2 of 2').waitFor();
    await page.close();
  });

  test('should hand every form in use on as it was, but for what was changed', async () => {
    // given
    const names = readdirSync(forms).filter((name) => name.endsWith('.form'));
    const { page, panel, errors } = await open(fileOf(names[0]!));
    for (const name of names) {
      const file = fileOf(name);
      const title = (JSON.parse(file) as FormPart).properties!['title']!;
      await page.evaluate((text) => window.harness.load!(text), file);
      await page.waitForFunction((shown) => document.querySelector<HTMLTextAreaElement>('.form-panel textarea')?.value === shown, title);
      const before = await page.evaluate(() => window.harness.sent.length);
      // when
      await panel.getByLabel('Name of this form').fill('Another title');
      await page.waitForFunction((count) => window.harness.sent.length > count, before);
      // then
      const sent = await page.evaluate(() => window.harness.sent.at(-1));
      expect(sent).toBe(file.replace(JSON.stringify(title), '"Another title"'));
    }
    expect(errors).toEqual([]);
    await page.close();
  });

  test('should add and name a question with the keyboard alone', async () => {
    // given
    const { page, sent } = await open(fileOf('F07.form'));
    const tabTo = async (words: string): Promise<void> => {
      for (let presses = 0; presses < 60; presses += 1) {
        await page.keyboard.press('Tab');
        if ((await page.evaluate(() => document.activeElement?.textContent ?? '')) === words) return;
      }
      throw new Error(`Tab never reached "${words}"`);
    };
    // when
    await tabTo('+Add a question here');
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Short text' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.matches('.form-panel textarea'));
    await page.keyboard.type('How old is she?');
    // then
    expect(partNamed(await sent(), 'how_old_is_she')).toMatchObject({ type: 'number', label: 'How old is she?' });
    await page.close();
  });

  test('should keep the name of an answer when its question gets other words later, and undo typing as one', async () => {
    // given
    const opened = await open(fileOf('F07.form'));
    await addYesNo(opened);
    expect(await opened.page.getByRole('button', { name: 'Undo' }).isEnabled()).toBe(true);
    await opened.panel.getByLabel('Help under the question').click();
    // when
    await opened.panel.getByLabel('Question', { exact: true }).fill('Does the child go to school?');
    // then
    expect(partNamed(await opened.sent(), 'is_the_child_in_school')).toMatchObject({ label: 'Does the child go to school?' });
    // when
    await opened.page.getByRole('button', { name: 'Undo' }).click();
    await opened.page.getByRole('button', { name: 'Undo' }).click();
    await opened.page.getByRole('button', { name: 'Undo' }).click();
    // then
    expect(await opened.sent()).toEqual(JSON.parse(fileOf('F07.form')));
    await opened.page.close();
  });

  test('should say what hangs on a question before it is removed, and bring it back', async () => {
    // given
    const { page, part, panel, sent } = await open(fileOf('F07.form'), { usedBy: USED });
    await choose(part(`Field_${SAFE}`));
    // when
    await panel.getByRole('button', { name: 'Remove', exact: true }).click();
    // then
    const asked = page.getByRole('dialog');
    await asked.getByText("Decision 'Is the person safe?'").waitFor();
    await asked.getByText('Safety interventions', { exact: true }).waitFor();
    await asked.getByRole('button', { name: 'Remove it anyway' }).click();
    expect(partNamed(await sent(), SAFE)).toBeNull();
    await page.locator('.part-fault').first().waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await sent()).toEqual(JSON.parse(fileOf('F07.form')));
    expect(await page.locator('.part-fault').count()).toBe(0);
    await page.close();
  });

  test('should move a question by buttons and keys, over the edge of a page too', async () => {
    // given
    const { page, part, panel, sent } = await open(fileOf('F07.form'));
    const idsOf = async (page_: string): Promise<string[]> =>
      partNamed(await sent(), page_)!.components!.map(({ id }) => id.replace('Field_assessment_safety_', ''));
    await choose(part(`Field_${SAFE}`));
    // when
    await panel.getByRole('button', { name: 'Move up' }).click();
    // then
    expect(await idsOf('Group_safety')).toEqual(['Field_assessment_requested_on', 'threats_present', 'protective_capacities', 'category']);
    // when
    await part(`Field_${SAFE}`).focus();
    await page.keyboard.press('Alt+ArrowUp');
    // then
    expect((await idsOf('Group_safety')).slice(2)).toEqual(['category', 'protective_capacities']);
    await page.close();
  });

  test('should take a question dragged from the palette', async () => {
    // given
    const { page, part, sent } = await open(fileOf('F07.form'));
    const from = (await page.getByRole('button', { name: 'Several choices' }).boundingBox())!;
    const to = (await part('Field_assessment_safety_threats_present').boundingBox())!;
    // when
    await page.mouse.move(from.x + 20, from.y + 20);
    await page.mouse.down();
    await page.mouse.move(to.x + 100, to.y - 30, { steps: 8 });
    await page.mouse.move(to.x + 100, to.y + 4, { steps: 8 });
    await page.mouse.up();
    // then
    const added = partsBelow(await sent()).filter(({ type }) => type === 'checklist');
    expect(added).toMatchObject([{ label: 'New question', key: 'new_question', values: [{ value: 'choice_1' }, { value: 'choice_2' }] }]);
    await page.close();
  });

  test('should lead to the question of a finding, and hand the last words on when it is closed', async () => {
    // given
    const { page, panel } = await open(fileOf('F13.form'));
    await page.evaluate(() => window.harness.focus!('survivor_needs_met'));
    const label = panel.getByLabel('Question', { exact: true });
    await label.waitFor();
    expect(await page.locator('.fjs-editor-selected').evaluate((found) => found.getBoundingClientRect().top < window.innerHeight)).toBe(
      true,
    );
    // when
    await label.fill('Last words');
    await page.evaluate(() => window.harness.close!());
    // then
    await page.waitForFunction(() => window.harness.sent.at(-1)?.includes('Last words'));
    await page.close();
  });

  test('should change nothing where it may only be read', async () => {
    const { page, part, panel } = await open(fileOf('F07.form'), { readOnly: true });
    await choose(part(`Field_${SAFE}`));
    expect(await panel.getByLabel('Question', { exact: true }).isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: /Add a question|^Remove$|Undo/ }).count()).toBe(0);
    expect(await page.evaluate(() => window.harness.sent)).toEqual([]);
    await page.close();
  });

  test('should show everything in expert mode, with a warning before a used name is changed', async () => {
    const { page, part, panel } = await open(fileOf('F07.form'), { expert: true, usedBy: USED });
    await choose(part(`Field_${SAFE}`));
    await panel.getByText("Decision 'Is the person safe?'").waitFor();
    await panel.locator('.bio-properties-panel-group-header').first().waitFor();
    await panel.locator('.bio-properties-panel-group-header').first().click();
    await page.locator('[data-entry-id="key"] input').fill('other_name');
    await page.waitForFunction(() => window.harness.sent.at(-1)?.includes('"key": "other_name"'));
    await page.close();
  });

  test('should say so when the text is no form', async () => {
    const { page } = await open(fileOf('F07.form'));
    await page.evaluate(() => window.harness.load!('{"not":"a form"}'));
    await page.getByRole('alert').getByText('This form cannot be shown here').waitFor();
    await page.close();
  });

  test.each([
    ['at a desk', SCREEN],
    ['on a phone', PHONE],
  ])('should be clean for axe and show the bpmn.io mark in full %s', async (_, viewport) => {
    // given
    const { page, part, errors } = await open(fileOf('F07.form'), {}, viewport);
    await choose(part(`Field_${SAFE}`));
    for (const view of ['Questions', 'On a phone', 'Try it']) {
      // when
      await page.getByRole('tab', { name: view }).click();
      await page.locator('.fjs-powered-by-link:visible').waitFor();
      // then
      await page.waitForFunction(() => {
        const mark = [...document.querySelectorAll('.fjs-powered-by-link')].find((link) => link.checkVisibility())!;
        mark.scrollIntoView({ block: 'center' });
        const { left, right, top, bottom } = mark.getBoundingClientRect();
        const whole = left >= 0 && right <= window.innerWidth && bottom <= window.innerHeight && top >= 0 && right - left >= 40;
        return whole && mark.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
      });
      expect({ view, found: await axeFindings(page) }).toEqual({ view, found: [] });
    }
    expect(errors).toEqual([]);
    await page.close();
  });

  test('should run nothing that a form from elsewhere holds', async () => {
    // given
    const code = '<img src="data:," onerror="window.hacked=1">';
    const components = [
      { type: 'textfield', key: 'a', id: 'A', label: code, description: code },
      { type: 'select', key: 's', id: 'S', label: 'Which?', values: [{ label: code, value: code }] },
      { type: 'text', id: 'T', text: `# Read this\n${code}<script>window.hacked=1</script>` },
    ];
    // when
    const { page } = await open(JSON.stringify({ type: 'default', id: 'X', schemaVersion: 19, properties: { title: code }, components }));
    await page.getByRole('heading', { name: 'Read this' }).first().waitFor();
    await page.getByText('Try it', { exact: true }).first().click();
    await page.getByText('Which?').filter({ visible: true }).first().waitFor();
    await page.waitForTimeout(300);
    // then
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    await page.close();
  });
});
