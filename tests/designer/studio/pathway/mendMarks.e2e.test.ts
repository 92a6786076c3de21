import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { describeInBrowser, openBrowser } from '../../support/browser.ts';
import type { HarnessWindow, Show } from './harness.tsx';
import { sampleSurroundings } from './sampleSurroundings.ts';
import { serveHarness } from '../support/serveHarness.ts';

const ID = 'domestic-violence';
const text = readFileSync(join(import.meta.dirname, `../../../../processes/${ID}/${ID}.bpmn`), 'utf8');

describeInBrowser('marks on the pathway', () => {
  let browser: Browser;
  let page: Page;
  let harness: Awaited<ReturnType<typeof serveHarness>>;

  beforeAll(async () => {
    [harness, browser] = await Promise.all([serveHarness('pathway'), openBrowser()]);
    page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
    page.setDefaultTimeout(10_000);
    await page.goto(harness.url);
    await page.waitForFunction(() => 'show' in window);
  }, 90_000);

  afterAll(async () => {
    await Promise.all([browser.close(), harness.close()]);
  });

  const show = async (what: Partial<Show>): Promise<void> => {
    await page.evaluate((given) => (window as unknown as HarnessWindow).show(given), { text, surroundings: sampleSurroundings, ...what });
    await page.locator('.pathway-canvas .djs-element').first().waitFor({ state: 'attached' });
  };
  const mark = (words: string): Locator => page.locator('.pathway-canvas').getByRole('img', { name: words });
  const boxOf = async (element: Locator) => (await element.boundingBox())!;

  test.each([false, true])('should stand on the step and on the arrow that they speak of (expert: %s)', async (expert) => {
    await show({
      expert,
      toMend: [
        ['safetyPlan', 'To mend: say who does it.'],
        ['isSafeToSafetyPlan', 'To mend: say when.'],
        [ID, 'To mend: the whole.'],
        ['gone', 'To mend: nothing.'],
      ],
    });
    await mark('To mend: say who does it.').waitFor();

    const step = await boxOf(page.locator('.djs-shape[data-element-id=safetyPlan] .djs-visual > :first-child'));
    const onStep = await boxOf(mark('To mend: say who does it.'));
    const arrow = await boxOf(page.locator('.djs-connection[data-element-id=isSafeToSafetyPlan] .djs-visual > path'));
    const onArrow = await boxOf(mark('To mend: say when.'));
    expect(Math.abs(onStep.x + onStep.width / 2 - (step.x + step.width))).toBeLessThan(4);
    expect(Math.abs(onStep.y + onStep.height / 2 - step.y)).toBeLessThan(4);
    expect(onArrow.x + onArrow.width).toBeGreaterThan(arrow.x);
    expect(onArrow.x).toBeLessThan(arrow.x + arrow.width);
    expect(await page.locator('.pathway-canvas .mend-mark').count()).toBe(2);
  });

  test('should stand beside the step in the list, and come back with a step that was taken out', async () => {
    await show({ toMend: [['safetyPlan', 'To mend: say who does it.']] });
    const step = page
      .getByRole('navigation', { name: 'Steps' })
      .getByRole('button', { name: /^Make the safety plan To mend: say who does it\.$/ });

    await step.click();
    await page.getByRole('button', { name: 'Remove this step' }).click();
    await mark('To mend: say who does it.').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();

    await mark('To mend: say who does it.').waitFor();
    expect(await step.count()).toBe(1);
  });
});
