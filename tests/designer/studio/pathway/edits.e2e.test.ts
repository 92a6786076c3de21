import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Finding } from '#contract';
import { lintFindings } from '../../../../server/check/lintFindings.ts';
import { readBpmn, writeBpmn } from '../../../../server/content/BpmnSource.ts';
import { describeInBrowser, openBrowser } from '../../support/browser.ts';
import { drawingFaults } from './drawingFaults.ts';
import { DraftOnServer, openEngine } from './DraftOnServer.ts';
import type { HarnessWindow } from './harness.tsx';
import { serveHarness } from '../support/serveHarness.ts';

const root = join(import.meta.dirname, '../../../../processes');
const procedures = readdirSync(root, { withFileTypes: true })
  .filter((each) => each.isDirectory())
  .map(({ name }) => name);
const textOf = (id: string): string => readFileSync(join(root, id, `${id}.bpmn`), 'utf8');
const EDITS = Number(process.env['PLAIN_EDITS'] ?? 60);
/** The procedure whose draft it is. */
const ROOT = 'domestic-violence';
const STARTS = ['domestic-violence', 'core-handoff', 'core-plan-approval'];

/** How many of the results without errors are given to bpmnlint too, which says what Zeebe 8.0 cannot run. */
const LINTED = 20;

/** The same tree, written by the same hand: what differs is a difference in content. */
const normal = async (text: string, id: string): Promise<string> => writeBpmn(await readBpmn({ file: id, text }, id));

/** bpmn-js measures a label anew when it draws it again, with the fonts of the machine, and leaves an empty label where a name was changed and changed back. */
const withoutLabelTraces = (text: string): string =>
  text.replace(/(<bpmndi:BPMNLabel>\s*<dc:Bounds [^>]*) height="[\d.]+"/g, '$1').replace(/\s*<bpmndi:BPMNLabel \/>/g, '');

/** Whether a person is told in words, and led to a place that is drawn. */
const isShown = ({ files }: DraftOnServer, { file, place, message }: Finding): boolean =>
  message !== '' && place !== null && files.get(file)?.includes(`bpmnElement="${place}"`) === true;

/** Errors that the check would show for these in bpmnlint's name. */
async function lintErrors(xmls: readonly string[]): Promise<Finding[]> {
  const script = fileURLToPath(new URL('../../../content/support/lintProcesses.ts', import.meta.url));
  const input = JSON.stringify(xmls.map((xml, index) => ({ name: String(index), xml })));
  const output = execFileSync(process.execPath, ['--conditions=iss-source', '--import', 'tsx', script], {
    input,
    env: {},
    encoding: 'utf8',
  });
  const faults = Object.values(JSON.parse(output) as Record<string, string[]>).flat();
  const said = faults.map((fault) => ({ rule: fault.split(' ')[0] ?? '', element: null, message: fault }));
  const found = await lintFindings({ file: '', text: '' }, () => Promise.resolve(said));
  return found.filter(({ level }) => level === 'error');
}

describeInBrowser('plain edits', () => {
  let browser: Browser;
  let page: Page;
  let harness: Awaited<ReturnType<typeof serveHarness>>;
  let engine: Awaited<ReturnType<typeof openEngine>>;
  const errors: string[] = [];
  const drawn = { edits: 0, clean: 0 };

  beforeAll(async () => {
    [harness, browser, engine] = await Promise.all([serveHarness('pathway'), openBrowser(), openEngine()]);
    page = await browser.newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(harness.url);
    await page.waitForFunction(() => 'show' in window);
  }, 90_000);

  afterAll(async () => {
    await Promise.all([browser.close(), harness.close(), engine.stop()]);
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
    'should keep %s sound after each of many edits, fit to deploy or with a place to mend, and as it was when all are undone',
    async (id) => {
      // given
      const file = `processes/${id}/${id}.bpmn`;
      const draft = await DraftOnServer.open(ROOT);
      const said: string[] = [];
      const clean: string[] = [];
      let findings: Finding[] = [];
      await page.evaluate(
        async (given) => {
          const { RandomEditor } = window as unknown as HarnessWindow;
          Object.assign(window, { editor: await RandomEditor.open(given) });
        },
        { root: ROOT, texts: [...draft.files], file, seed: id.length, most: 45 },
      );
      const began = Date.now();
      while (said.length < EDITS / STARTS.length) {
        // when
        const places = findings.map((finding) => (finding.file === file ? finding.place : null) ?? '');
        const edit = await page.evaluate((at) => (window as unknown as HarnessWindow).editor!.edit(at), places);
        said.push(edit.what);
        findings = (await draft.save(file, edit)).filter(({ level }) => level === 'error');
        // then
        const faults = [...(await drawingFaults(edit.xml, id)), ...findings.filter((each) => !isShown(draft, each))];
        const refused = findings.length > 0 ? null : await draft.deploy(engine);
        expect({ faults, refused, after: said }).toEqual({ faults: [], refused: null, after: said });
        if (findings.length === 0) clean.push(edit.xml);
      }
      console.log(
        `${id}: ${said.length} edits, ${clean.length} with nothing to mend and deployed, ${Math.round((Date.now() - began) / 1000)} s`,
      );
      drawn.edits += said.length;
      drawn.clean += clean.length;
      expect(await lintErrors(clean.slice(-LINTED))).toEqual([]);
      const undone = await page.evaluate(() => (window as unknown as HarnessWindow).editor!.undoAll());
      expect(withoutLabelTraces(await normal(undone, id))).toBe(withoutLabelTraces(await normal(textOf(id), id)));
      expect(errors).toEqual([]);
    },
    3_600_000,
  );

  test('should have had nothing to mend after a fair share of the edits, so that deploying was tried', () => {
    expect(drawn.edits).toBeGreaterThanOrEqual(EDITS);
    expect(drawn.clean / drawn.edits).toBeGreaterThan(0.5);
  });
});
