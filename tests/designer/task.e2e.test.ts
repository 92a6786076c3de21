import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, DESK, openBrowser, PHONE, visit } from './support/browser.ts';
import { startMockServer } from './support/mockServer.ts';
import type { MockServer } from './support/mockServer.ts';
import { createMockWorld } from './support/mockWorld.ts';

describeInBrowser('a step and its form', () => {
  let browser: Browser;
  let server: MockServer;

  beforeAll(async () => {
    browser = await openBrowser();
  }, 120_000);

  beforeEach(async () => {
    server = await startMockServer(createMockWorld());
  });

  afterEach(() => server.close());
  afterAll(() => browser.close());

  const task = (index: number) => server.world.tasks[index]!;
  const open = async (page: Page, index: number): Promise<void> => {
    await page.goto(`${server.url}/tasks/${task(index).summary.id}`);
    await page.locator('.fjs-form').waitFor();
  };
  const kept = (page: Page) => page.getByText(/^Kept just now|^Kept \d+ s ago/).waitFor();

  test('should keep what is typed and bring it back in another browser', async () => {
    // given
    const first = await visit(browser, server.url, { as: 'Abena Owusu' });
    await open(first.page, 0);
    await first.page.getByLabel('What safety threats are present').fill('He came back last night ɛyɛ');
    await kept(first.page);
    await first.context.close();
    // when
    const second = await visit(browser, server.url, { as: 'Abena Owusu' });
    await open(second.page, 0);
    // then
    expect(await second.page.getByLabel('What safety threats are present').inputValue()).toBe('He came back last night ɛyɛ');
    await second.page.getByText('Your draft of today').waitFor();
    expect(task(0).draft?.answers).toEqual({ assessment_safety_threats_present: 'He came back last night ɛyɛ' });
    await second.context.close();
  });

  test('should keep the last words when the page is left at once', async () => {
    // given
    const { context, page } = await visit(browser, server.url, { as: 'Abena Owusu' });
    await open(page, 0);
    // when
    await page.getByLabel('What safety threats are present').fill('Last words');
    await page.goto('about:blank');
    // then
    for (let tries = 0; tries < 50 && task(0).draft === null; tries += 1) await new Promise((resume) => setTimeout(resume, 50));
    expect(Object.values(task(0).draft?.answers ?? {})).toContain('Last words');
    await context.close();
  });

  test('should show one topic a page on a phone, say what to mend and lead to it', async () => {
    // given
    const { context, page } = await visit(browser, server.url, { as: 'Abena Owusu', viewport: PHONE });
    await open(page, 0);
    await page.getByText(/Page 1 of \d/).waitFor();
    expect(await page.getByText('Decision on safety').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText(/Page 2 of \d/).waitFor();
    // when
    await page.getByRole('button', { name: /^(Next|Send the screening)$/ }).click();
    // then
    await page.getByText('1 answer needs mending').waitFor();
    await page.getByRole('button', { name: /appropriate category.*Choose one of the options/ }).click();
    await page.waitForFunction(() => (document.activeElement as HTMLInputElement | null)?.type === 'radio');
    expect(await page.getByText(/Page 2 of \d/).isVisible()).toBe(true);
    await context.close();
  });

  test('should send answers once, go on to the next form of the case and let the officer leave', async () => {
    // given
    const { context, page } = await visit(browser, server.url, { as: 'Abena Owusu', viewport: PHONE });
    await page.getByRole('button', { name: 'New complaint' }).click();
    await page.getByRole('heading', { level: 1, name: 'Record the complaint' }).waitFor();
    await page.locator('.fjs-form').waitFor();
    const wanted = server.world.tasks.at(-1)!;
    wanted.formId = 'F10-approval';
    await page.reload();
    await page.getByRole('radio', { name: 'Approve' }).check();
    // when
    await page.getByRole('button', { name: 'Go on' }).click();
    // then
    await page.getByRole('link', { name: 'Leave it for my inbox' }).waitFor();
    await page.getByRole('heading', { level: 1, name: 'Details of the person' }).waitFor();
    expect(server.seen.filter((line) => line.startsWith('POST') && line.endsWith('submission'))).toHaveLength(1);
    await context.close();
  });

  test('should go back to the inbox and say that it was sent', async () => {
    // given
    task(0).formId = 'F10-approval';
    const { context, page } = await visit(browser, server.url, { as: 'Abena Owusu', viewport: DESK });
    await open(page, 0);
    await page.getByRole('radio', { name: 'Approve' }).check();
    // when
    await page.getByRole('button', { name: 'Send the screening' }).click();
    // then
    await page.getByRole('status').getByText('Sent. The case moves on.').waitFor();
    expect(await page.locator('.row').count()).toBe(2);
    await context.close();
  });

  test('should open the form beside the list on a wide screen, close it with what was typed kept, and say there that it was sent', async () => {
    // given
    task(0).formId = 'F10-approval';
    const { context, page } = await visit(browser, server.url, { as: 'Abena Owusu', viewport: DESK });
    const beside = page.getByRole('complementary', { name: 'What this step is about' });
    await page.getByRole('link', { name: task(0).summary.title }).click();
    await beside.getByRole('link', { name: 'Start this step' }).click();
    await beside.getByLabel('Comment').fill('Good plan');
    await kept(page);
    // when
    await beside.getByRole('link', { name: 'Close the step' }).click();
    await beside.getByRole('link', { name: /this step$/ }).click();
    // then
    expect(await beside.getByLabel('Comment').inputValue()).toBe('Good plan');
    expect(await page.getByRole('list', { name: 'Steps to do' }).isVisible()).toBe(true);
    // when
    await beside.getByRole('radio', { name: 'Approve' }).check();
    await beside.getByRole('button', { name: 'Send the screening' }).click();
    // then
    await page.getByRole('status').getByText('Sent. The case moves on.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Inbox');
    expect(new URL(page.url()).pathname).toBe('/inbox');
    await context.close();
  });

  test('should keep a submission while there is no network and send it by itself', async () => {
    // given
    task(0).formId = 'F10-approval';
    const { context, page } = await visit(browser, server.url, { as: 'Abena Owusu', viewport: PHONE });
    await open(page, 0);
    await page.getByRole('radio', { name: 'Approve' }).check();
    await kept(page);
    await context.setOffline(true);
    // when
    await page.getByRole('button', { name: 'Send the screening' }).click();
    await page.getByText('will be sent when it is back').waitFor();
    await context.setOffline(false);
    // then
    await page.getByRole('heading', { level: 1, name: 'Inbox' }).waitFor();
    expect(task(0).summary.state).toBe('completed');
    await context.close();
  });

  test('should keep a draft on the device while there is no network, through a reload, and send it after', async () => {
    // given
    const { context, page } = await visit(browser, server.url, { as: 'Abena Owusu' });
    await open(page, 0);
    await context.route('**/draft', (route) => route.abort());
    await page.getByLabel('What safety threats are present').fill('Typed under a tree');
    await page.getByText('Kept on this device').waitFor();
    // when
    await page.reload();
    await page.locator('.fjs-form').waitFor();
    expect(await page.getByLabel('What safety threats are present').inputValue()).toBe('Typed under a tree');
    await context.unroute('**/draft');
    // then
    await kept(page);
    expect(task(0).draft?.answers).toEqual({ assessment_safety_threats_present: 'Typed under a tree' });
    expect(await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('iss.draft')))).toEqual([]);
    await context.close();
  });

  test('should let the person choose when two people changed the draft', async () => {
    // given
    const { context, page } = await visit(browser, server.url, { as: 'Abena Owusu', viewport: DESK });
    await open(page, 0);
    task(0).draft = { revision: 1, savedAt: new Date().toISOString(), answers: { assessment_safety_threats_present: 'Theirs' } };
    await page.getByLabel('What safety threats are present').fill('Mine');
    await page.getByText('Two people changed this').waitFor();
    expect(task(0).draft?.answers).toEqual({ assessment_safety_threats_present: 'Theirs' });
    // when
    await page.getByRole('button', { name: 'Take the other version' }).click();
    // then
    await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('textarea')?.value === 'Theirs');
    expect(await page.getByText('Two people changed this').count()).toBe(0);
    // and when
    task(0).draft = { revision: 7, savedAt: new Date().toISOString(), answers: { assessment_safety_threats_present: 'Theirs again' } };
    await page.getByLabel('What safety threats are present').fill('Mine after all');
    await page.getByRole('button', { name: 'Keep what I wrote here' }).click();
    // then
    await kept(page);
    expect(task(0).draft?.answers).toEqual({ assessment_safety_threats_present: 'Mine after all' });
    await context.close();
  });

  test.each([0, 1, 2])('should show the bpmn.io mark in full at 360 px, covered by nothing (form %i)', async (index) => {
    // given
    const { context, page } = await visit(browser, server.url, { as: 'Abena Owusu', viewport: PHONE });
    await open(page, index);
    // when
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    const mark = await page.evaluate(() => {
      const link = document.querySelector('.fjs-powered-by-link')!;
      const box = link.querySelector('svg')!.getBoundingClientRect();
      const corners = [
        [box.left + 1, box.top + 1],
        [box.right - 1, box.top + 1],
        [box.left + 1, box.bottom - 1],
        [box.right - 1, box.bottom - 1],
      ] as const;
      const style = getComputedStyle(link);
      return {
        width: box.width,
        height: box.height,
        inView: box.left >= 0 && box.right <= innerWidth && box.top >= 0 && box.bottom <= innerHeight,
        onTop: corners.every(([x, y]) => link.contains(document.elementFromPoint(x, y))),
        seen: style.visibility === 'visible' && Number(style.opacity) === 1,
      };
    });
    // then
    expect(mark).toEqual({ width: 53, height: 21, inView: true, onTop: true, seen: true });
    await context.close();
  });

  test('should lend an office step to whoever takes it, and show earlier answers beside it', async () => {
    // given
    const { context, page } = await visit(browser, server.url, { as: 'Abena Owusu', viewport: DESK });
    await open(page, 3);
    expect(await page.getByLabel('Comments').isEditable()).toBe(false);
    // when
    await page.getByRole('button', { name: 'Take this step' }).click();
    // then
    await page.getByRole('button', { name: 'Send the visit' }).waitFor();
    await open(page, 1);
    await page.getByText('DOVVSU Tema declined', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Earlier answers' }).click();
    await page.getByRole('dialog').getByText('Protection concerns (F06)').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await context.close();
  });

  test('should let the manager give a step to someone', async () => {
    // given
    const { context, page } = await visit(browser, server.url, { as: 'Kwame Mensah', viewport: DESK });
    await open(page, 3);
    // when
    await page.getByRole('button', { name: 'Give it to someone' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Abena Owusu' }).click();
    // then
    await page.getByText('Abena Owusu (demo) has this step').waitFor();
    expect(task(3).summary.assignee?.name).toBe('Abena Owusu (demo)');
    await context.close();
  });

  test('should leave nothing of a person on the device when she signs out', async () => {
    // given
    const { context, page } = await visit(browser, server.url, { as: 'Abena Owusu' });
    await open(page, 0);
    await context.route('**/draft', (route) => route.abort());
    await page.getByLabel('What safety threats are present').fill('Typed under a tree');
    await page.getByText('Kept on this device').waitFor();
    await page.getByRole('link', { name: 'Back' }).click();
    await page.getByRole('link', { name: 'More' }).click();
    // when
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Try it as someone' }).waitFor();
    await page.waitForTimeout(4500);
    // then
    expect(await page.evaluate(() => JSON.stringify([sessionStorage, localStorage]))).not.toContain('tree');
    await context.close();
  });
});
