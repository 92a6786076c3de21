import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Finding } from '#contract';
import type { ContentFile } from '../../../../server/content/Content.ts';
import { BAD_EXAMPLES, contentFiles, edited, PATHWAY, PLAN, type Edit } from '../../../server/check/badExamples.ts';
import { describeInBrowser, openBrowser } from '../../support/browser.ts';
import { serveHarness } from '../support/serveHarness.ts';
import type { CheckWindow } from './harness.ts';

/** What only bpmnlint finds. */
const LINTED: readonly (readonly [rule: string, edit: Edit])[] = [
  ['element-type', [PLAN, (text) => text.replaceAll('exclusiveGateway', 'inclusiveGateway')]],
  ['label-required', [PLAN, (text) => text.replace(/(<bpmn:exclusiveGateway id="planApproved") name="[^"]*"/, '$1')]],
  ['no-bpmndi', [PATHWAY, (text) => text.replace(/<bpmndi:BPMNShape id="safetyPlan_di"[^]*?<\/bpmndi:BPMNShape>/, '')]],
  ['no-candidate-users', [PATHWAY, (text) => text.replace('candidateGroups="officer"', 'candidateGroups="officer" candidateUsers="ama"')]],
  ['no-zeebe-user-task', [PATHWAY, (text) => text.replace('<zeebe:formDefinition', '<zeebe:userTask /><zeebe:formDefinition')]],
];

interface Draft {
  readonly root: string;
  readonly files: readonly ContentFile[];
}

describeInBrowser('the check in the browser and on the server', () => {
  let drafts: readonly Draft[];
  let browser: Browser;
  let page: Page;
  let harness: Awaited<ReturnType<typeof serveHarness>>;
  let onServer: readonly Finding[][];

  const inBrowser = async (draft: Draft): Promise<readonly Finding[] | null> => {
    const { findings } = await page.evaluate(
      (asked) => (window as unknown as CheckWindow).check({ turn: 1, root: asked.root, files: asked.files }),
      draft,
    );
    return findings;
  };

  beforeAll(async () => {
    const files = await contentFiles();
    const edits = [...BAD_EXAMPLES.map(([, , edit]) => edit), ...LINTED.map(([, edit]) => edit)];
    drafts = [
      { root: 'domestic-violence', files },
      { root: 'intake', files },
      ...edits.map((edit) => ({ root: 'domestic-violence', files: edited(files, edit) })),
    ];
    const script = fileURLToPath(new URL('checkInNode.ts', import.meta.url));
    const output = execFileSync(process.execPath, ['--conditions=iss-source', '--import', 'tsx', script], {
      input: JSON.stringify(drafts),
      env: {},
      encoding: 'utf8',
    });
    onServer = JSON.parse(output) as Finding[][];
    [harness, browser] = await Promise.all([serveHarness('check'), openBrowser()]);
    page = await browser.newPage();
    await page.goto(harness.url);
    await page.waitForFunction(() => 'check' in window);
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await harness.close();
  });

  it('should find the same in all content and in each bad example', async () => {
    for (const [index, draft] of drafts.entries()) expect(await inBrowser(draft)).toEqual(onServer[index]);

    expect(onServer.slice(0, 2)).toEqual([[], []]);
  }, 120_000);

  it('should find what only bpmnlint knows', () => {
    const found = onServer.slice(-LINTED.length).map((findings) => findings.map(({ rule }) => rule));

    LINTED.forEach(([rule], index) => expect(found[index]).toContain(rule));
  });
});
