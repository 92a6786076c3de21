import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import type { ProcedureList } from '#contract';
import { axeFindings } from '../designer/support/axe.ts';
import { describeInBrowser, openBrowser, visit, type Visitor } from '../designer/support/browser.ts';
import type { CaseModel } from '../support/driver/caseModel.ts';
import { openCase, work } from '../support/driver/caseWork.ts';
import { eventually } from '../support/driver/person.ts';
import { type Product, startProduct } from '../support/driver/product.ts';
import { assembleCast, type Cast } from '../support/driver/story.ts';

const screens = resolve(import.meta.dirname, '../../docs/screens');
const DESKTOP = { width: 1280, height: 800 };
const INTAKE = ['complaint', 'details', 'consent', 'concerns', 'confirmPathway'];

describeInBrowser('policy staff change a procedure, and the next case follows it', () => {
  let product: Product;
  let browser: Browser;
  let editor: Visitor, approver: Visitor;
  let cast: Cast;
  let running: CaseModel;
  /** Presses, choices and entries of the editor, as her browser sees them, until the draft is published. */
  let acts = 0;
  const countActs = async ({ page }: Visitor): Promise<void> => {
    await page.exposeFunction('acted', () => {
      acts += 1;
    });
    await page.addInitScript(() => {
      const acted = (): void => (window as unknown as { acted: () => void }).acted();
      document.addEventListener('pointerdown', acted, true);
      document.addEventListener('change', acted, true);
      document.addEventListener('keydown', ({ key }) => (key === 'Enter' ? acted() : undefined), true);
    });
    await page.reload();
  };

  const picture = async ({ page }: Visitor, name: string) => {
    if (process.env.SCREENS !== '1') return;
    mkdirSync(screens, { recursive: true });
    await page.screenshot({ path: join(screens, `${name}.png`) });
  };
  const button = ({ page }: Visitor, name: string | RegExp): Locator => page.getByRole('button', { name, exact: typeof name === 'string' });
  /** What is marked on the drawing. */
  const marks = (page: Page): Locator => page.locator('.pathway-canvas').getByRole('img', { name: /^To mend: / });
  const part = (name: string): Locator =>
    editor.page.getByRole('navigation', { name: 'Parts of the procedure' }).getByRole('button', { name });
  const procedures = async (): Promise<ProcedureList> =>
    editor.page.evaluate(async () => (await fetch('/api/studio/procedures')).json() as Promise<ProcedureList>);
  const inForce = async (): Promise<number> => {
    const found = (await procedures()).procedures.find(({ id }) => id === 'domestic-violence');
    return found?.releases.find(({ state }) => state === 'published')?.number ?? 0;
  };
  const intake = async (): Promise<CaseModel> => {
    let model = await openCase(cast);
    for (const step of INTAKE) model = await work(cast, model, { step, choice: {} });
    return model;
  };
  const screeningOf = async (model: CaseModel) => {
    const list = await eventually('the screening', async () => {
      const { tasks } = await cast.officer.tasks('me', model.caseId);
      return tasks.find(({ stepId }) => stepId === 'initialScreening');
    });
    return cast.officer.task(list.id);
  };

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
    cast = await assembleCast(product.url);
    running = await intake();
    editor = await visit(browser, product.url, { as: 'Daniel Ofori', viewport: DESKTOP });
    await countActs(editor);
    approver = await visit(browser, product.url, { as: 'Rita Amoako', viewport: DESKTOP });
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await product.dispose();
  }, 60_000);

  it('should show the procedures with what is in force and who follows it', async () => {
    const row = editor.page.getByRole('listitem', { name: 'Domestic violence' });
    await row.getByText(/In force: release 1.*1 case running/).waitFor();
    await picture(editor, 'studio-procedures-1280');
    await row.getByRole('button', { name: 'Change it' }).click();
    await editor.page.locator('.djs-container').waitFor();

    expect(await axeFindings(editor.page)).toEqual([]);
  });

  it('should put a step for an officer into the pathway by plain questions', async () => {
    const { page } = editor;
    const questions = page.getByRole('complementary');
    await page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: 'Follow-up visits', exact: true }).click();
    await questions.getByRole('heading', { name: 'Follow-up visits' }).waitFor();
    const arrow = await page
      .locator('.djs-connection[data-element-id="followUpToClosure"] .djs-hit')
      .first()
      .evaluate((line) => line.getBoundingClientRect().toJSON() as DOMRect);
    await page.mouse.move(arrow.x + arrow.width / 2, arrow.y + arrow.height / 2);
    await page.locator('.djs-overlay-container').getByRole('button', { name: 'Add a step before “Closure”' }).click();
    await button(editor, /^Task for an officer/).click();
    await page.getByLabel('Name', { exact: true }).last().fill('Visit the home');
    await button(editor, 'Add it').click();
    await questions.getByRole('heading', { name: 'Visit the home' }).waitFor();
    await page.getByLabel('What is it for?').fill('See where the child lives.');
    await page.getByLabel('Which form?').selectOption({ label: 'Follow-up' });
    await page.getByLabel('High risk: how many').fill('12');
    await page.getByLabel('High risk: hours or days').selectOption('hours');
    await page.getByText(/^Kept/).first().waitFor();
    await picture(editor, 'studio-pathway-1280');

    expect(await axeFindings(page)).toEqual([]);
  });

  it('should add a question to a form, required on a condition', async () => {
    const { page } = editor;
    await part('Initial screening assessment').click();
    await page.locator('.fjs-container').first().waitFor();
    await button(editor, 'Yes or no').click();
    const panel = page.locator('.form-panel');
    await panel.getByLabel('Question', { exact: true }).fill('Is the child in school?');
    await panel.getByRole('group', { name: 'Must it be answered?' }).getByText('Only when …', { exact: true }).first().click();
    await panel.getByLabel('Answer to compare with').selectOption({ label: 'Unsafe' });
    await page.getByText(/^Kept/).first().waitFor();
    await picture(editor, 'studio-form-1280');

    expect(await axeFindings(page)).toEqual([]);
  });

  it('should let the pathway use the answer, which is personal until she says otherwise, and try the form out', async () => {
    const { page } = editor;
    const answer = (question: string, words: string): Locator =>
      page.getByRole('group', { name: question }).getByLabel(words, { exact: true });
    expect(await answer('Is the answer personal?', 'Yes').isChecked()).toBe(true);
    await page.getByRole('group', { name: 'May the pathway use this answer?' }).getByText('Yes', { exact: true }).click();
    await button(editor, 'It is not personal: let the pathway use it').click();
    await page.getByText(/^Kept/).first().waitFor();
    expect(await answer('Is the answer personal?', 'No').isChecked()).toBe(true);
    await page.getByRole('tab', { name: 'On a phone' }).click();
    const phone = page.locator('.try-phone');
    await phone.getByText('Next', { exact: true }).or(phone.getByText('Check my answers')).first().waitFor();
    await picture(editor, 'studio-form-phone-1280');

    expect((await phone.boundingBox())?.width).toBeLessThanOrEqual(360);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('tab', { name: 'Try it' }).click();
    await page.locator('.try-desk').waitFor();
    await page.getByRole('tab', { name: 'Questions' }).click();
  });

  it('should change a time limit in the grid', async () => {
    const { page } = editor;
    await part('Time limits').click();
    await page
      .getByRole('row', { name: /Visit the home/ })
      .getByText('12 hours')
      .waitFor();
    const cell = page
      .getByRole('row', { name: /Initial screening/ })
      .getByRole('gridcell')
      .first();
    await cell.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('12');
    await page.keyboard.press('Enter');
    await cell.getByText('12 hours').waitFor();
    await picture(editor, 'studio-limits-1280');

    expect(await axeFindings(page)).toEqual([]);
  });

  it('should lead from what is to mend to its place', async () => {
    const { page } = editor;
    await part('Pathway').first().click();
    const questions = page.getByRole('complementary');
    await page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: 'Closure', exact: true }).click();
    await questions
      .getByRole('button', { name: /^Add a step before/ })
      .first()
      .click();
    await button(editor, /^Decision on an answer/).click();
    await page.getByLabel('Name', { exact: true }).last().fill('Is it urgent?');
    await button(editor, 'Add it').click();
    await button(editor, /^\d+ to mend$/).click();
    await page.getByText('“Is it urgent?”: say when each way is taken.').waitFor();
    expect(await marks(page).count()).toBe(1);
    expect(await axeFindings(page)).toEqual([]);
    await picture(editor, 'studio-mend-1280');
    await button(editor, 'Show me').first().click();
    await questions.getByRole('heading', { name: 'Is it urgent?' }).waitFor();
    await page.getByText(/^Kept/).first().waitFor();
  });

  it('should say so where the check cannot run, and what the server finds when it is sent', async () => {
    const page = await editor.context.newPage();
    await page.route('**/checkWorker*', (route) => route.abort());
    await page.goto(editor.page.url());
    await page.getByRole('button', { name: 'The check could not run' }).waitFor();
    await page.getByRole('button', { name: 'Send for review' }).click();
    const review = page.getByRole('dialog', { name: 'Review' });
    await review.getByRole('button', { name: 'Send for review' }).click();
    await review.getByText('There is one thing to mend first.').waitFor();
    await review.getByText('“Is it urgent?”: say when each way is taken.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await review.getByRole('button', { name: 'Close' }).click();
    await page.unroute('**/checkWorker*');
    await page.getByRole('button', { name: 'The check could not run' }).click();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('“Is it urgent?”: say when each way is taken.').waitFor();

    expect(await page.getByRole('button', { name: '1 to mend' }).count()).toBe(1);
    await page.close();
  });

  it('should take the mark away as soon as it is mended, also without a network', async () => {
    await editor.context.setOffline(true);
    await button(editor, 'Undo').click();
    await button(editor, 'Nothing to mend').waitFor();
    expect(await marks(editor.page).count()).toBe(0);
    await editor.context.setOffline(false);
    await editor.page.getByText(/^Kept/).first().waitFor();
  });

  it('should say in sentences what changed, and send it for review', async () => {
    await button(editor, 'Send for review').click();
    const sheet = editor.page.getByRole('dialog', { name: 'Review' });
    await sheet
      .getByText(/“?'?Visit the home/)
      .first()
      .waitFor();
    const said = await sheet.getByRole('listitem').allInnerTexts();
    await picture(editor, 'studio-changes-1280');
    await sheet.getByRole('button', { name: 'Send for review' }).click();
    await editor.page.getByText('waiting for review').waitFor();

    expect(said.join('\n')).toMatch(/Visit the home.*was added/);
    expect(said.join('\n')).toMatch(/Is the child in school\?.*was added/);
    expect(said.join('\n')).toMatch(/high risk.*12 hours.*24 hours/);
  });

  it('should be returned with a word, sent again, and approved by a second person', async () => {
    const { page } = approver;
    const decide = async (decision: string, words: string) => {
      await button(approver, 'Review').click();
      await page.getByRole('dialog', { name: 'Review' }).getByRole('textbox').fill(words);
      await page.getByRole('dialog', { name: 'Review' }).getByRole('button', { name: decision }).click();
    };
    await page.goto(`${product.url}/studio`);
    await page.getByRole('listitem', { name: 'Domestic violence' }).getByRole('link', { name: 'Look at the draft' }).click();
    await decide('Return it', 'Please say who goes along.');
    await editor.page.getByText('being changed').waitFor();
    await button(editor, 'Send for review').click();
    await editor.page.getByText('Please say who goes along.').waitFor();
    await editor.page.getByRole('dialog').getByRole('button', { name: 'Send for review' }).click();
    await page.getByText('waiting for review').waitFor();
    await decide('Approve', '');
    await page.getByText('approved').first().waitFor();
    await picture(approver, 'studio-approved-1280');
  });

  it('should be published for the next case while the running case stays on its release', async () => {
    await button(editor, 'Publish').click();
    const human = { acts, seconds: acts * 2 };
    await eventually('release 2 in force', async () => ((await inForce()) === 2 ? true : undefined));
    const next = await intake();

    const [before, after] = [await screeningOf(running), await screeningOf(next)];
    expect(JSON.stringify(before.form.schema)).not.toContain('Is the child in school?');
    expect(JSON.stringify(after.form.schema)).toContain('Is the child in school?');
    console.log(`add a question and a step, check, approve, publish: ${JSON.stringify(human)}`);
    // At one act in two seconds: three minutes from opening the draft, the detour over what to mend and the second sending included.
    expect(human.acts).toBeGreaterThan(0);
    expect(human.seconds).toBeLessThan(180);
    expect([before.task.limit?.duration, after.task.limit?.duration]).toEqual(['PT24H', 'PT12H']);

    const officer = await visit(browser, product.url, { as: 'Ama Mensah', viewport: DESKTOP });
    const drawn: boolean[] = [];
    for (const model of [running, next]) {
      await officer.page.goto(`${product.url}/cases/${model.caseId}`);
      await officer.page.getByRole('tab', { name: 'Pathway' }).click();
      await officer.page.locator('.djs-overlay-container .pathway-mark').first().waitFor();
      drawn.push((await officer.page.locator('.pathway-canvas').innerText()).replace(/\s+/g, ' ').includes('Visit the home'));
    }
    await picture(officer, 'studio-next-case-1280');
    expect(drawn).toEqual([false, true]);
    expect(officer.errors).toEqual([]);
    await officer.context.close();
  });

  it('should go back to the earlier release for new cases in one press', async () => {
    await editor.page.goto(`${product.url}/studio`);
    const row = editor.page.getByRole('listitem', { name: 'Domestic violence' }).first();
    await row.getByText('Releases', { exact: true }).click();
    await row.getByRole('button', { name: 'Use this one again' }).click();
    await editor.page.getByText('Release 1 is in force for new cases again.').waitFor();
    await picture(editor, 'studio-rollback-1280');

    expect(await inForce()).toBe(1);
    const screening = await screeningOf(await intake());
    expect(screening.task.limit?.duration).toBe('PT24H');
  });

  it('should change a row of a table in the grid, and say so in a sentence', async () => {
    const { page } = editor;
    await page.goto(`${product.url}/studio`);
    await page.getByRole('listitem', { name: 'Intake' }).getByRole('button', { name: 'Change it' }).click();
    await part('Risk').last().click();
    const cell = page.locator('[data-cell="0,0"]');
    const rows = await page.getByRole('grid').innerText();
    expect(rows).toContain('To be confirmed');
    expect(rows).not.toMatch(/\[[A-Z]\]/);
    await cell.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByLabel('No', { exact: true }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await cell.getByText('is Yes or No').waitFor();
    await page.getByText(/^Kept/).first().waitFor();
    await picture(editor, 'studio-table-1280');
    expect(await axeFindings(page)).toEqual([]);
    await button(editor, 'What changed').click();
    const said = page.getByRole('dialog', { name: 'What changed' }).getByRole('listitem');
    await said.first().waitFor();

    expect(await said.allInnerTexts()).toEqual(["Row 1 of 'Risk level': 'Urgent?' is now 'Yes' or 'No' (was 'Yes')."]);
  });

  it('should have met no error in any page', () => {
    const whileOffline = /ERR_INTERNET_DISCONNECTED/;

    expect([...editor.errors, ...approver.errors].filter((error) => !whileOffline.test(error))).toEqual([]);
  });
});
