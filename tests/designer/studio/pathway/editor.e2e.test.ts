import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { elementsOf, readBpmn, writeBpmn } from '../../../../server/content/BpmnSource.ts';
import { readSteps } from '../../../../server/content/readSteps.ts';
import { axeFindings } from '../../support/axe.ts';
import { describeInBrowser, openBrowser } from '../../support/browser.ts';
import { drawingFaults } from './drawingFaults.ts';
import type { HarnessWindow, Show } from './harness.tsx';
import { sampleSurroundings } from './sampleSurroundings.ts';
import { serveHarness } from '../support/serveHarness.ts';

const ID = 'domestic-violence';
const DECISION = 'Decision on an answer';
const text = readFileSync(join(import.meta.dirname, `../../../../processes/${ID}/${ID}.bpmn`), 'utf8');
const read = (xml: string): ReturnType<typeof readBpmn> => readBpmn({ file: ID, text: xml }, ID);
const normal = async (xml: string): Promise<string> =>
  (await writeBpmn(await read(xml))).replace(/(<bpmndi:BPMNLabel>\s*<dc:Bounds [^>]*) height="[\d.]+"/g, '$1');

describeInBrowser('the pathway editor', () => {
  let browser: Browser;
  let page: Page;
  let harness: Awaited<ReturnType<typeof serveHarness>>;
  const errors: string[] = [];

  beforeAll(async () => {
    [harness, browser] = await Promise.all([serveHarness('pathway'), openBrowser()]);
    page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
    page.setDefaultTimeout(10_000);
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) =>
      message.type() === 'error' && !message.text().startsWith('Failed to load') ? errors.push(message.text()) : undefined,
    );
    await page.goto(harness.url);
    await page.waitForFunction(() => 'show' in window);
  }, 90_000);

  afterAll(async () => {
    await Promise.all([browser.close(), harness.close()]);
  });

  const show = async (what: Partial<Show> = {}): Promise<void> => {
    await page.evaluate((given) => (window as unknown as HarnessWindow).show(given), { text, surroundings: sampleSurroundings, ...what });
  };
  const said = (): Promise<HarnessWindow['said']> => page.evaluate(() => (window as unknown as HarnessWindow).said);
  const button = (name: string | RegExp): Locator => page.getByRole('button', { name, exact: typeof name === 'string' });
  const steps = (): Locator => page.getByRole('navigation', { name: 'Steps' });
  const choose = (name: string): Promise<void> => steps().getByRole('button', { name, exact: true }).first().click();
  const questions = (): Locator => page.getByRole('complementary');
  /** The text that the editor handed on last, once it holds this. */
  const textWith = async (part: string): Promise<string> => {
    await page.waitForFunction((wanted) => (window as unknown as HarnessWindow).said.texts.at(-1)?.includes(wanted) === true, part);
    return (await said()).texts.at(-1)!;
  };
  const add = async (step: string, kind: string, name: string): Promise<void> => {
    await choose('Initial screening');
    await choose(step);
    await questions()
      .getByRole('button', { name: /^Add a step before/ })
      .first()
      .click();
    await button(new RegExp(`^${kind}`)).click();
    await page.getByLabel('Name', { exact: true }).last().fill(name);
    await button('Add it').click();
  };

  beforeEach(async () => {
    await show();
    await steps().getByRole('button').first().waitFor();
  });

  afterEach(async () => {
    await page.evaluate(() => (window as unknown as HarnessWindow).show(null));
    expect(errors.splice(0)).toEqual([]);
  });

  test.each([
    ['Task for an officer', 'userTask', 'askTheFamily'],
    ['Handoff to an agency', 'callActivity', 'askTheFamily'],
    [DECISION, 'exclusiveGateway', 'askTheFamily'],
    ['Wait', 'intermediateCatchEvent', 'askTheFamily'],
    ['Approval', 'userTask', 'askTheFamily'],
    ['Call another procedure', 'callActivity', 'askTheFamily'],
  ])('should put in: %s, and take it out again by undo', async (kind, tag, id) => {
    // when
    await add('Follow-up visits', kind, 'Ask the family');
    // then
    const xml = await textWith(`<bpmn:${tag} id="${id}" name="Ask the family"`);
    expect(await drawingFaults(xml, ID)).toEqual([]);
    readSteps(await read(xml));
    expect(xml.includes(`<bpmn:${tag} id="${id}" name="Ask the family" zeebe:modelerTemplate="iss-pathways.`)).toBe(kind !== DECISION);
    expect(await questions().getByRole('heading', { level: 2 }).textContent()).toBe('Ask the family');
    // when
    await button('Undo').click();
    await page.waitForFunction(([wanted]) => !(window as unknown as HarnessWindow).said.texts.at(-1)!.includes(wanted!), [`id="${id}"`]);
    // then
    expect(await normal((await said()).texts.at(-1)!)).toBe(await normal(text));
  });

  test('should end a way of a decision with an outcome, and say why a pathway cannot end just anywhere', async () => {
    // given
    await add('Follow-up visits', 'Decision on an answer', 'Is it over?');
    await textWith('name="Is it over?"');
    // when
    await questions().getByRole('button', { name: 'Add a step on “Yes”' }).click();
    await button(/^Outcome/).click();
    await page.getByLabel('Name', { exact: true }).last().fill('Ended early');
    await button('Add it').click();
    // then
    const xml = await textWith('name="Ended early"');
    expect(await drawingFaults(xml, ID)).toEqual([]);
    // when
    await choose('Follow-up visits');
    await questions()
      .getByRole('button', { name: /^Add a step before/ })
      .click();
    // then
    expect(await button(/^Outcome/).textContent()).toContain('would never be reached');
    expect(await button(/^Outcome/).getAttribute('aria-disabled')).toBe('true');
    await page.keyboard.press('Escape');
  });

  test('should write what is answered about a task as the server reads it', async () => {
    // when
    await add('Follow-up visits', 'Task for an officer', 'Visit the home');
    await page.getByLabel('What is it for?').fill('The home tells more than words.');
    await page.getByLabel('Who does it?').selectOption('District manager');
    await page.getByLabel('Which form?').selectOption('Follow-up visit');
    await page.getByLabel('Words on the button').fill('Record the visit');
    await page.getByLabel('High risk: how many').fill('12');
    await page.getByLabel('High risk: hours or days').selectOption('hours');
    await page.getByLabel('Name', { exact: true }).fill('Visit the family');
    await page.getByLabel('Name', { exact: true }).blur();
    // then
    const xml = await textWith('name="Visit the family"');
    const step = readSteps(await read(xml)).find(({ elementId }) => elementId === 'visitTheHome');
    expect(step).toEqual({
      processId: ID,
      elementId: 'visitTheHome',
      title: 'Visit the family',
      why: 'The home tells more than words.',
      role: 'district-manager',
      formId: 'F13',
      submit: 'Record the visit',
      limit: 'visitTheHome',
      keep: false,
    });
    expect((await said()).limits).toEqual([
      ['visitTheHome', 'high', 'P3D'],
      ['visitTheHome', 'medium', 'P3D'],
      ['visitTheHome', 'low', 'P3D'],
      ['visitTheHome', 'high', 'P12D'],
      ['visitTheHome', 'high', 'PT12H'],
    ]);
  });

  test('should read a condition back in words, and write what is changed as FEEL', async () => {
    // given
    await choose('Is the person safe?');
    expect(await questions().textContent()).toContain('Taken when “How safe is the person?” is “Safe”');
    // when
    await button('Add another condition').click();
    await page.getByLabel('Which question').nth(1).selectOption('How many children live there?');
    await page.getByLabel('How its answer is').nth(1).selectOption('is at least');
    await page.getByLabel('Answer to compare with').nth(1).fill('2');
    await questions().getByText('At least one', { exact: true }).click();
    // then
    const xml = await textWith(' or (children');
    const way = elementsOf(await read(xml)).find(({ id }) => id === 'isSafeToPlanStarts')!;
    expect((way['conditionExpression'] as { body: string }).body).toBe(
      '=assessment_safety_category = "safe" or (children != null and children >= 2)',
    );
    // when
    await button('Take this way in all other cases').click();
    // then
    expect(await textWith('default="isSafeToPlanStarts"')).not.toContain('or (children');
    await questions().getByText('No condition yet').waitFor();
  });

  test('should ask the agency and the service of a handoff', async () => {
    await choose('Handoff to health');
    await page.getByLabel('Which agency?').selectOption('Legal Aid Commission');
    await page.getByLabel('Which service is asked for?').selectOption('Legal advice');
    const xml = await textWith('legal_advice');
    expect(xml).toContain('<zeebe:input source="=&#34;legal-aid&#34;" target="agency" />');
  });

  test('should ask which way stays when a decision goes, and say what goes with it', async () => {
    // given
    await choose('Is the person safe?');
    await button('Remove this decision…').click();
    // when
    await page.getByLabel(/Keep “Yes”/).check();
    expect(await page.getByRole('dialog').textContent()).toContain('These go too: “Make the safety plan”');
    await button('Remove the decision').click();
    // then
    await page.waitForFunction(() => (window as unknown as HarnessWindow).said.texts.at(-1)?.includes('isSafe"') === false);
    const xml = (await said()).texts.at(-1)!;
    expect(xml).not.toContain('safetyPlan');
    expect(await drawingFaults(xml, ID)).toEqual([]);
    // when
    await choose('Open the case');
    // then
    expect(await questions().textContent()).toContain('would not run without this step');
  });

  test('should say before a step goes how many cases are at it, whether it goes by itself or with a decision', async () => {
    // given
    await show({ waiting: [{ step: 'safetyPlan', cases: 3 }] });
    await steps().getByRole('button').first().waitFor();
    await choose('Make the safety plan');
    // when
    await button('Remove this step').click();
    // then
    const sheet = page.getByRole('dialog', { name: 'Remove “Make the safety plan”?' });
    await sheet.getByText('3 cases are at “Make the safety plan” now.').waitFor();
    await sheet.getByText('They finish on the release that they began with; new cases will not come here.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await sheet.getByRole('button', { name: 'Keep it' }).click();
    expect((await said()).texts).toEqual([]);
    // when
    await choose('Is the person safe?');
    await button('Remove this decision…').click();
    // then
    const keepYes = page.locator('label').filter({ hasText: 'Keep “Yes”' });
    expect(await keepYes.textContent()).toContain('3 cases are at “Make the safety plan” now.');
    await page.keyboard.press('Escape');
    // when
    await choose('Make the safety plan');
    await button('Remove this step').click();
    await button('Remove it').click();
    // then
    await page.waitForFunction(() => (window as unknown as HarnessWindow).said.texts.at(-1)?.includes('"safetyPlan"') === false);
  });

  test('should show a name that looks like program code as words', async () => {
    const code = '<img src=x onerror="window.hacked=1">';
    const written = code.replaceAll('<', '&lt;').replaceAll('"', '&#34;');
    await show({ text: text.replaceAll('Make the safety plan', written) });
    await choose(code);
    expect(await questions().getByRole('heading', { level: 2 }).textContent()).toBe(code);
    await button('Remove this step').waitFor();
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  });

  test('should be workable with keys alone, and by the + on an arrow', async () => {
    // given
    await page.getByRole('application').focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight'])
      await page.keyboard.press(key);
    // when
    await page.keyboard.press('Enter');
    // then
    expect(await page.getByRole('dialog').textContent()).toContain('Between “Initial screening” and “Ways side by side”');
    await page.keyboard.press('Escape');
    await button('Add a step before “Ways side by side”').first().click();
    expect(await page.getByRole('dialog').textContent()).toContain('What comes here?');
    await page.keyboard.press('Escape');
  });

  test('should hand on what was typed at once when it is left, and only look when it is read only', async () => {
    // when
    await choose('Follow-up visits');
    await page.getByLabel('Name', { exact: true }).fill('Visits at home');
    await page.evaluate(() => (window as unknown as HarnessWindow).show(null));
    // then
    await page.waitForTimeout(50);
    expect((await said()).texts.at(-1)).toContain('name="Visits at home"');
    // given
    await show({ readOnly: true, focus: { element: 'safetyPlan', at: 1 } });
    // then
    await questions().getByRole('heading', { name: 'Make the safety plan' }).waitFor();
    expect(await page.getByLabel('Which form?').isDisabled()).toBe(true);
    expect(
      await questions()
        .getByRole('button', { name: /Add|Remove/ })
        .count(),
    ).toBe(0);
    await page.getByText('You can look at this pathway, not change it.').waitFor();
  });

  test('should offer every property in expert mode, and keep Zeebe 8.0 tasks', async () => {
    await show({ expert: true });
    await page.locator('.djs-palette').waitFor();
    await page.locator('[data-element-id="safetyPlan"].djs-element').click();
    await page.locator('.bio-properties-panel-header-label', { hasText: 'Make the safety plan' }).waitFor();
    await page.keyboard.press('Escape');
    expect((await said()).texts).toEqual([]);
  });

  test('should show the plain fields of a new step in expert mode, and make an old step one of the same template', async () => {
    // given
    await add('Follow-up visits', 'Handoff to an agency', 'Ask the clinic');
    const xml = await textWith('name="Ask the clinic"');
    const panel = page.locator('.pathway-properties');
    const open = (group: string): Promise<void> => panel.locator('.bio-properties-panel-group-header', { hasText: group }).click();
    // when
    await show({ text: xml, expert: true, focus: { element: 'askTheClinic', at: 1 } });
    // then
    await panel.locator('.bio-properties-panel-header', { hasText: 'Handoff to an agency' }).waitFor();
    await open('Custom properties');
    await panel.getByText('"dovvsu"').waitFor();
    // when
    await show({ text: xml, expert: true, focus: { element: 'safetyPlan', at: 2 } });
    await panel.getByRole('button', { name: 'Select' }).click();
    await page.locator('.djs-popup').getByText('Task for an officer').click();
    // then
    const step = await textWith('id="safetyPlan" name="Make the safety plan" zeebe:modelerTemplate="iss-pathways.task"');
    expect(readSteps(await read(step))).toEqual(readSteps(await read(xml)));
    expect(step).not.toContain('zeebe:userTask');
  });

  test('should bring the chosen step into sight after the window was made smaller, with no second scroll bar', async () => {
    // given
    await page.setViewportSize({ width: 1600, height: 1000 });
    await show({ text: text.replace('name="Make the safety plan"', 'name="Make a plan"') });
    await choose('Open the case');
    await page.setViewportSize({ width: 940, height: 560 });
    // when
    await choose('Make a plan');
    // then
    const step = await page.locator('.djs-element[data-element-id="safetyPlan"]').boundingBox();
    const canvas = await page.locator('.pathway-canvas').boundingBox();
    expect(step!.x).toBeGreaterThanOrEqual(canvas!.x);
    expect(step!.x + step!.width).toBeLessThanOrEqual(canvas!.x + canvas!.width);
    expect(step!.y + step!.height).toBeLessThanOrEqual(canvas!.y + canvas!.height);
    expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  test('should say so when the text is no pathway', async () => {
    await show({ text: '<nothing/>' });
    await page.getByRole('alert').getByText('This pathway cannot be shown').waitFor();
  });

  test('should show where a case stands by words, and find nothing wrong for those who hear the page', async () => {
    expect(await axeFindings(page)).toEqual([]);
    await choose('Is the person safe?');
    expect(await axeFindings(page)).toEqual([]);
    // when
    await show({
      states: [
        ['screening', 'done'],
        ['safetyPlan', 'on'],
        ['plan', 'next'],
      ],
    });
    // then
    const mark = page.locator('.djs-overlay-container .pathway-mark');
    await mark.first().waitFor();
    expect((await mark.allTextContents()).sort()).toEqual(['Done', 'Next', 'Now']);
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.locator('.bjs-powered-by').isVisible()).toBe(true);
  });
});
