import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { axeFindings } from './support/axe.ts';
import { describeInBrowser, DESK, openBrowser, PHONE, visit } from './support/browser.ts';
import { startMockServer } from './support/mockServer.ts';
import type { MockServer } from './support/mockServer.ts';
import { createMockWorld } from './support/mockWorld.ts';

/** What can be pressed but is lower than 44 px; links inside a sentence may be. */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'button, a[href], select, summary, [role=tab], input:not([type=checkbox], [type=radio], [type=hidden])',
      ),
    ]
      .filter(
        (element) =>
          element.offsetParent !== null && !element.closest('.unseen, .skip, p, li li, .fjs-input-group') && element.tabIndex >= 0,
      )
      .map((element) => ({ element, box: (element.closest('tr') ?? element).getBoundingClientRect() }))
      .filter(({ box }) => box.height > 0 && box.height < 43.5)
      .map(({ element, box }) => `${element.outerHTML.slice(0, 90)} is ${Math.round(box.height)} px high`),
  );

describeInBrowser('the app in a browser', () => {
  let browser: Browser;
  let server: MockServer;

  beforeAll(async () => {
    server = await startMockServer(createMockWorld());
    browser = await openBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const addresses = (): Record<string, string> => ({
    inbox: '/inbox',
    office: '/inbox?view=office',
    'task beside the list': `/inbox?view=me&task=${server.world.tasks[0]!.summary.id}&open=form`,
    task: `/tasks/${server.world.tasks[0]!.summary.id}`,
    'task to take': `/tasks/${server.world.tasks[3]!.summary.id}`,
    cases: '/cases',
    case: `/cases/${server.world.cases[0]!.case.id}`,
    answers: `/cases/${server.world.cases[0]!.case.id}?tab=answers`,
    timeline: `/cases/${server.world.cases[0]!.case.id}?tab=timeline`,
    handoffs: '/handoffs?direction=out',
    handoff: `/handoffs/${server.world.handoffs[0]!.detail.handoff.id}`,
    more: '/more',
  });

  test.each([
    ['phone, light', PHONE, false],
    ['desk, dark', DESK, true],
  ])(
    'should pass axe, not scroll sideways and give targets of 44 px on every page (%s)',
    async (_, viewport, dark) => {
      // given
      const { context, page, errors } = await visit(browser, server.url, { as: 'Abena Owusu', viewport, dark });
      const found: string[] = [];
      for (const [name, address] of Object.entries(addresses())) {
        // when
        await page.goto(server.url + address);
        await page.locator('main h1').waitFor();
        await page.waitForLoadState('networkidle');
        if (name.startsWith('task') && (viewport === DESK || !name.includes('beside'))) await page.locator('.fjs-form').waitFor();
        // then
        found.push(...(await axeFindings(page)).map((finding) => `${name}: ${finding}`));
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        found.push(...(await smallTargets(page)).map((target) => `${name}: ${target}`));
        if (sideways > 0) found.push(`${name}: scrolls sideways by ${sideways} px`);
      }
      expect(found).toEqual([]);
      expect(errors).toEqual([]);
      await context.close();
    },
    120_000,
  );

  test('should pass axe on the sign-in page and say in a sentence that the password is wrong', async () => {
    // given
    const context = await browser.newContext({ viewport: PHONE });
    const page = await context.newPage();
    await page.goto(`${server.url}/cases`);
    await page.getByLabel('User name').fill('abena');
    await page.getByRole('textbox', { name: 'Password' }).fill('wrong');
    // when
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    // then
    await page.getByRole('alert').getByText('The user name or the password is not right').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await context.close();
  });

  test('should bring back to the wanted page after sign-in', async () => {
    // given
    const context = await browser.newContext({ viewport: DESK });
    const page = await context.newPage();
    await page.goto(`${server.url}/cases`);
    // when
    await page.getByRole('button', { name: 'Abena Owusu' }).click();
    // then
    await page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/cases');
    await context.close();
  });

  test('should hide initials and names at one tap, on every page', async () => {
    // given
    const { context, page } = await visit(browser, server.url, { as: 'Abena Owusu' });
    await page.getByText('A.K.').first().waitFor();
    // when
    await page.getByRole('button', { name: 'Hide names' }).click();
    // then
    expect(await page.getByText('A.K.').count()).toBe(0);
    await page.goto(server.url + addresses()['answers']!);
    await page.getByText('Hidden').first().waitFor({ state: 'attached' });
    expect(await page.getByText('Mensah').count()).toBe(0);
    expect(await page.getByText('Ama Serwaa').count()).toBe(0);
    await context.close();
  });

  test('should be worked by keyboard alone: from sign-in to the open step', async () => {
    // given
    const context = await browser.newContext({ viewport: DESK });
    const page = await context.newPage();
    await page.goto(server.url);
    const person = server.world.people[0]!;
    await page.getByLabel('User name').focus();
    // when
    await page.keyboard.type(person.username);
    await page.keyboard.press('Tab');
    await page.keyboard.type(person.password);
    await page.keyboard.press('Enter');
    await page.locator('.row').first().waitFor();
    await page.locator('.row-link').first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Start this step' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.fjs-form').waitFor();
    // then
    await page.waitForFunction(() => document.activeElement?.tagName === 'H2');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Initial screening');
    await context.close();
  });

  test('should show people without an inbox why there is nothing to do', async () => {
    // given / when
    const { context, page } = await visit(browser, server.url, { as: 'Efua Sarpong' });
    // then
    await page.getByText('Nothing to do here yet').waitFor();
    expect(await page.getByRole('link', { name: 'Cases' }).count()).toBe(0);
    await context.close();
  });

  test('should say that the network is away, keep showing the list and recover by itself', async () => {
    // given
    const { context, page } = await visit(browser, server.url, { as: 'Abena Owusu' });
    await page.locator('.row').first().waitFor();
    // when
    await context.setOffline(true);
    // then
    await page.getByText('Your work is kept and will be sent').waitFor();
    expect(await page.locator('.row').count()).toBe(3);
    await context.setOffline(false);
    await page.getByText('Your work is kept and will be sent').waitFor({ state: 'detached' });
    await context.close();
  });
});
