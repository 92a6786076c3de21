import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { readBpmn, writeBpmn } from '../../../../server/content/BpmnSource.ts';
import { readSteps } from '../../../../server/content/readSteps.ts';
import { describeInBrowser, openBrowser } from '../../support/browser.ts';
import { drawingFaults } from './drawingFaults.ts';
import type { editAtRandom } from './editAtRandom.ts';
import { serveHarness } from '../support/serveHarness.ts';

const root = join(import.meta.dirname, '../../../../processes');
const procedures = readdirSync(root, { withFileTypes: true })
  .filter((each) => each.isDirectory())
  .map(({ name }) => name);
const textOf = (id: string): string => readFileSync(join(root, id, `${id}.bpmn`), 'utf8');
const EDITS = Number(process.env['PLAIN_EDITS'] ?? 60);
const STARTS = ['domestic-violence', 'core-handoff', 'core-plan-approval'];

interface HarnessWindow {
  editAtRandom: typeof editAtRandom;
  createPlainModeler: (container: HTMLElement) => BpmnJs.Diagram;
}

/** The same tree, written by the same hand: what differs is a difference in content. */
const normal = async (text: string, id: string): Promise<string> => writeBpmn(await readBpmn({ file: id, text }, id));

/** bpmn-js measures a label anew when it draws it again, with the fonts of the machine. */
const withoutLabelHeights = (text: string): string => text.replace(/(<bpmndi:BPMNLabel>\s*<dc:Bounds [^>]*) height="[\d.]+"/g, '$1');

describeInBrowser('plain edits', () => {
  let browser: Browser;
  let page: Page;
  let harness: Awaited<ReturnType<typeof serveHarness>>;
  const errors: string[] = [];

  beforeAll(async () => {
    harness = await serveHarness('pathway');
    browser = await openBrowser();
    page = await browser.newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(harness.url);
    await page.waitForFunction(() => 'show' in window);
  }, 90_000);

  afterAll(async () => {
    await Promise.all([browser.close(), harness.close()]);
  });

  test.each(procedures)('should open and save %s with nothing changed', async (id) => {
    // when
    const saved = await page.evaluate(async (text) => {
      const { createPlainModeler } = window as unknown as HarnessWindow;
      const modeler = createPlainModeler(document.body.appendChild(document.createElement('div')));
      const { warnings } = await modeler.importXML(text);
      const { xml } = await modeler.saveXML({ format: true });
      modeler.destroy();
      return { warnings: warnings.length, xml: xml ?? '' };
    }, textOf(id));
    // then
    expect(saved.warnings).toBe(0);
    expect(await normal(saved.xml, id)).toBe(await normal(textOf(id), id));
  });

  test.each(STARTS)(
    'should keep %s sound after each of many edits, and as it was when all are undone',
    async (id) => {
      // given
      const text = textOf(id);
      const edits = Math.ceil(EDITS / STARTS.length);
      // when
      const result = await page.evaluate(
        ([start, count, seed]) => (window as unknown as HarnessWindow).editAtRandom(start, { seed, edits: count, most: 45 }),
        [text, edits, id.length] as const,
      );
      // then
      const said = result.edits.map(({ what }) => what);
      for (const [index, { xml }] of result.edits.entries()) {
        const faults = await drawingFaults(xml, id);
        expect({ faults, after: said.slice(0, index + 1) }).toEqual({ faults: [], after: said.slice(0, index + 1) });
        readSteps(await readBpmn({ file: id, text: xml }, id));
      }
      expect(said.length).toBe(edits);
      expect(withoutLabelHeights(await normal(result.undone, id))).toBe(withoutLabelHeights(await normal(text, id)));
      expect(errors).toEqual([]);
    },
    600_000,
  );
});
