import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { TaskList } from '#contract';
import { axeFindings } from '../designer/support/axe.ts';
import { describeInBrowser, DESK, openBrowser, PHONE, visit, type Visitor } from '../designer/support/browser.ts';
import { fillFormPage, taskOnPage } from '../support/browser/fillFormPage.ts';
import { find } from '../support/canary/encodings.ts';
import { type Product, startProduct } from '../support/driver/product.ts';
import { eventually } from '../support/driver/person.ts';
import { CHOSEN } from '../support/driver/story.ts';

const screens = resolve(import.meta.dirname, '../../docs/screens');
const SECRET = 'Zinabukari';

describeInBrowser('the first case, worked to closure across four offices in four browsers', () => {
  let product: Product;
  let browser: Browser;
  let officer: Visitor, manager: Visitor, police: Visitor, nurse: Visitor;
  let caseId = '';
  const urls: string[] = [];
  const frames: string[] = [];

  const listen = ({ page }: Visitor) => {
    page.on('request', (request) => urls.push(request.url()));
    page.on('websocket', (socket) => socket.on('framereceived', (frame) => frames.push(String(frame.payload))));
  };
  const arrive = async (name: string, viewport: typeof PHONE): Promise<Visitor> => {
    const visitor = await visit(browser, product.url, { as: name, viewport });
    listen(visitor);
    await visitor.page.reload();
    return visitor;
  };
  /** Keeps a picture of a main moment when SCREENS=1 asks for it. */
  const picture = async ({ page }: Visitor, name: string) => {
    if (process.env.SCREENS !== '1') return;
    mkdirSync(screens, { recursive: true });
    await page.screenshot({ path: join(screens, `${name}.png`), fullPage: false });
  };
  const tasks = async (page: Page): Promise<TaskList['tasks']> => {
    const lists = await page.evaluate(
      async (id) =>
        Promise.all(
          ['me', 'office'].map(async (view) => (await fetch(`/api/tasks?view=${view}&caseId=${id}`)).json() as Promise<TaskList>),
        ),
      caseId,
    );
    return lists
      .flatMap((list) => (list as Partial<TaskList>).tasks ?? [])
      .filter((task) => task.state === 'open' || task.state === 'claimed');
  };
  /** Opens a step of the case from its page and takes it when nobody has. */
  const openStep = async ({ page }: Visitor, stepId: string, fits: (page: Page) => Promise<boolean> = () => Promise.resolve(true)) => {
    await eventually(`${stepId} in the inbox`, async () => {
      for (const task of (await tasks(page)).filter((candidate) => candidate.stepId === stepId)) {
        await page.goto(`${product.url}/tasks/${task.id}`);
        const take = page.getByRole('button', { name: 'Take this step' });
        await page.locator('.fjs-form').waitFor();
        if (!(await fits(page))) continue;
        if (await take.isVisible()) await take.click();
        await page.locator('.task-foot').waitFor();
        return true;
      }
      return undefined;
    });
  };
  const submitStep = async (visitor: Visitor, stepId: string, chosen: Readonly<Record<string, unknown>> = {}) => {
    await openStep(visitor, stepId);
    const { form } = await taskOnPage(visitor.page);
    await fillFormPage(visitor.page, { ...CHOSEN[form.id], ...chosen });
    await visitor.page.waitForURL((url) => !url.pathname.includes('/tasks/'));
  };
  const refer = async (agency: string) => {
    await openStep(officer, 'prepareHandoff', async (page) => JSON.stringify((await taskOnPage(page)).form.schema).includes(`"${agency}-`));
    const { form } = await taskOnPage(officer.page);
    await picture(officer, `referral-${agency}-360`);
    await fillFormPage(officer.page, { ...CHOSEN[form.id], receiving_office: `${agency}-TMA2` });
    await officer.page.waitForURL((url) => !url.pathname.includes('/tasks/'));
  };

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
    officer = await arrive('Ama Mensah', PHONE);
    police = await arrive('Yaw Darko', PHONE);
    nurse = await arrive('Abena Sarpong', PHONE);
    manager = await arrive('Esi Owusu', DESK);
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await product.dispose();
  }, 60_000);

  it('should take a complaint form after form without going back to the inbox', async () => {
    const { page } = officer;
    await page.getByRole('navigation', { name: 'Main' }).getByText('New').first().click();
    for (const id of ['F03', 'F04', 'F05', 'F06', 'F06-confirm']) {
      await eventually(`form ${id}`, async () => ((await taskOnPage(page).catch(() => undefined))?.form.id === id ? true : undefined));
      caseId = (await taskOnPage(page)).task.case.id;
      await picture(officer, `intake-${id}-360`);
      await fillFormPage(page, { ...CHOSEN[id], ...(id === 'F04' ? { name_last: SECRET } : {}) });
      if (id !== 'F06-confirm')
        await page
          .waitForURL((url) => !url.pathname.includes(page.url().split('/tasks/')[1] ?? '-'), { timeout: 1 })
          .catch(() => undefined);
    }
    const screening = await eventually('initial screening', async () =>
      (await tasks(page)).find((task) => task.stepId === 'initialScreening'),
    );

    expect(screening.limit?.duration).toBe('PT24H');
    expect(screening.case.risk).toBe('high');
  }, 180_000);

  it('should keep what she types when she closes the browser', async () => {
    await officer.page.goto(`${product.url}/inbox`);
    await officer.page.getByText('Initial screening').first().waitFor();
    await picture(officer, 'inbox-360');
    await openStep(officer, 'initialScreening');
    const threats = officer.page.getByLabel('What safety threats are present');
    await threats.fill('He comes back at night. Ɛyɛ hu.');
    await officer.page.getByText(/^Kept/).first().waitFor();
    await officer.page.waitForTimeout(1500);
    await officer.context.close();

    officer = await arrive('Ama Mensah', PHONE);
    await openStep(officer, 'initialScreening');

    expect(await officer.page.getByLabel('What safety threats are present').inputValue()).toBe('He comes back at night. Ɛyɛ hu.');
    await picture(officer, 'draft-360');
    await submitStep(officer, 'initialScreening');
  }, 120_000);

  it('should show each handoff in the partners’ browsers without a reload', async () => {
    await police.page.goto(`${product.url}/handoffs`);
    await nurse.page.goto(`${product.url}/inbox`);
    await refer('dovvsu');
    await police.page
      .getByText(/New handoff from/)
      .first()
      .waitFor();
    await picture(police, 'handoff-arrives-360');
    await refer('ghs');
    await nurse.page
      .getByText(/New handoff from/)
      .first()
      .waitFor();
    await submitStep(officer, 'safetyPlan');
    await police.page.locator('a[href^="/handoffs/"]').first().click();
    await police.page.getByText('What was shared').waitFor();
    await picture(police, 'handoff-360');

    expect(await police.page.content()).not.toContain(SECRET);
  }, 120_000);

  it('should tell the sender live who accepted and who declined, and ask for another provider', async () => {
    await officer.page.goto(`${product.url}/cases/${caseId}`);
    await submitStep(police, 'answerHandoff', { handoffAnswer: 'accepted' });
    await officer.page
      .getByText(/accepted/i)
      .first()
      .waitFor();
    await submitStep(nurse, 'answerHandoff', { handoffAnswer: 'declined' });
    await officer.page
      .getByText(/declined/i)
      .first()
      .waitFor();
    await picture(officer, 'declined-360');
    await officer.page.goto(`${product.url}/cases/${caseId}?tab=pathway`);
    const steps = officer.page.getByRole('list', { name: 'Steps of Domestic violence' });
    await steps.getByRole('listitem').filter({ hasText: 'Handoff to health' }).getByText('Now').waitFor();
    expect(await steps.getByRole('listitem').filter({ hasText: 'Handoff to DOVVSU' }).innerText()).toMatch(/Now\s+Provide the service/);
    expect(await steps.getByRole('listitem').filter({ hasText: 'Handoff to health' }).innerText()).toMatch(/Now\s+Choose another provider/);
    expect(await steps.getByRole('listitem').filter({ hasText: 'Initial screening' }).innerText()).toContain('Done');
    expect(await steps.getByRole('listitem').filter({ hasText: 'Follow-up visits' }).innerText()).toContain('Next');
    await picture(officer, 'case-pathway-360');
    await officer.page.getByRole('button', { name: 'Show the drawing' }).click();
    await officer.page.locator('.djs-overlay-container .pathway-mark').first().waitFor();
    await picture(officer, 'case-drawing-360');
    expect(await axeFindings(officer.page)).toEqual([]);
    await manager.page.goto(`${product.url}/cases/${caseId}?tab=pathway`);
    await manager.page.locator('.djs-overlay-container .pathway-mark').first().waitFor();
    await picture(manager, 'case-pathway-1440');
    await openStep(officer, 'chooseProvider');
    await picture(officer, 'choose-provider-360');
    await fillFormPage(officer.page, { ...CHOSEN.F12, receiving_office: 'ghs-TMA2' });
    await submitStep(nurse, 'answerHandoff', { handoffAnswer: 'accepted' });
  }, 120_000);

  it('should keep everything over Ctrl-C and over SIGKILL of each process', async () => {
    product.kill('engine');
    await submitStep(officer, 'actionPlan');
    product.kill('store');
    await submitStep(manager, 'approvePlan', { decision: 'return', decision_comment: 'Please add who brings the child to the clinic.' });
    await product.interrupt();
    await product.restart();
    await openStep(officer, 'actionPlan');
    await officer.page.getByText('Please add who brings the child to the clinic.').first().waitFor();
    await picture(officer, 'returned-360');
    await submitStep(officer, 'actionPlan');
    product.kill('server');
    await product.restart();
    await manager.page.goto(`${product.url}/inbox?view=office`);
    await manager.page.getByText('Approve the action plan').first().waitFor();
    await picture(manager, 'inbox-1440');
    await manager.page.getByRole('link', { name: /Approve the action plan/ }).click();
    await manager.page.getByRole('link', { name: 'Take it' }).click();
    await manager.page.locator('.fjs-form').waitFor();
    await picture(manager, 'inbox-form-1440');
    await submitStep(manager, 'approvePlan', { decision: 'approve' });
  }, 180_000);

  it('should close the case with its outcome and show the whole story on its page', async () => {
    await submitStep(police, 'provideService');
    await submitStep(nurse, 'provideService');
    await submitStep(officer, 'followUpVisit', { need_follow_up_visit: 'no' });
    await submitStep(officer, 'requestClosure', { closure_reason: 'formal_closing' });
    await submitStep(manager, 'approveClosure', { decision: 'approve' });
    await eventually('the closed case', async () => {
      const state = await manager.page.evaluate(
        async (id) => ((await (await fetch(`/api/cases/${id}`)).json()) as { case?: { state: string } }).case?.state,
        caseId,
      );
      return state === 'closed' ? true : undefined;
    });
    for (const who of [manager, officer]) {
      await who.page.goto(`${product.url}/cases/${caseId}`);
      await who.page
        .getByText(/^Closed/)
        .first()
        .waitFor();
    }
    await picture(manager, 'case-1440');
    await picture(officer, 'case-360');
    for (const tab of ['Pathway', 'Timeline', 'Handoffs', 'Answers']) {
      await manager.page.getByRole('tab', { name: tab }).click();
      if (tab === 'Pathway') await manager.page.locator('.djs-overlay-container .pathway-mark').first().waitFor();
      await picture(manager, `case-${tab === 'Pathway' ? 'pathway-closed' : tab.toLowerCase()}-1440`);
    }
  }, 180_000);

  it('should have kept the name out of URLs and socket frames', () => {
    expect(urls.length).toBeGreaterThan(50);
    expect(frames.length).toBeGreaterThan(3);
    expect(urls.flatMap((url) => find([SECRET], Buffer.from(url)))).toEqual([]);
    expect(frames.flatMap((frame) => find([SECRET], Buffer.from(frame)))).toEqual([]);
  });

  it('should have met no error in any page', () => {
    const whileItWasDown = /WebSocket connection|ERR_CONNECTION_REFUSED/;

    expect([officer, manager, police, nurse].flatMap((visitor) => visitor.errors).filter((error) => !whileItWasDown.test(error))).toEqual(
      [],
    );
  });
});
