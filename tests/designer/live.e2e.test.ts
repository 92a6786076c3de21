import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { describeInBrowser, DESK, openBrowser, visit } from './support/browser.ts';
import { startMockServer } from './support/mockServer.ts';
import type { MockServer } from './support/mockServer.ts';
import { createMockWorld, handoffOf, taskOf } from './support/mockWorld.ts';

describeInBrowser('news while the page is open', () => {
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

  const person = (name: string) => server.world.people.find((each) => each.user.name.startsWith(name))!;

  test('should tell a partner of a new handoff by toast, badge and list, without a reload', async () => {
    // given
    const { context, page } = await visit(browser, server.url, { as: 'Kojo Boateng', viewport: DESK });
    await page.goto(`${server.url}/handoffs`);
    await page.getByText('From Tema Metropolitan').first().waitFor();
    const partner = person('Kojo');
    const fresh = handoffOf({ state: 'sent', direction: 'in', service: 'Shelter service', words: null });
    await page.waitForTimeout(300);
    // when
    server.world.handoffs.push({ detail: fresh, officeId: partner.user.office.id, fromOfficeId: 'elsewhere' });
    server.tell(partner.username, { kind: 'handoff-received', handoffId: fresh.handoff.id, caseId: fresh.handoff.case.id });
    // then
    await page.getByText('New handoff from Tema Metropolitan').waitFor();
    await page
      .getByRole('link', { name: /Handoffs/ })
      .getByText('2', { exact: true })
      .waitFor();
    await page.getByRole('button', { name: 'News: 1 unread' }).waitFor();
    expect(await page.locator('.row').count()).toBe(1);
    await page.getByRole('button', { name: '1 new: show it' }).click();
    await page.locator('.row').getByText('Shelter service').waitFor();
    await context.close();
  });

  test('should tell the sender live what the other office answered, and show the track', async () => {
    // given
    const { context, page } = await visit(browser, server.url, { as: 'Abena Owusu', viewport: DESK });
    const { detail } = server.world.handoffs[0]!;
    await page.goto(`${server.url}/handoffs/${detail.handoff.id}`);
    await page.locator('.track').waitFor();
    await page.waitForTimeout(300);
    // when
    detail.handoff.state = 'accepted';
    detail.track = [
      ...detail.track.slice(0, 3),
      { state: 'accepted', at: new Date().toISOString(), by: 'Kojo Boateng (demo)', words: 'Come at 9.' },
    ];
    server.tell(person('Abena').username, { kind: 'handoff-changed', handoffId: detail.handoff.id, caseId: detail.handoff.case.id });
    // then
    await page.getByText('DOVVSU Tema (demo) accepted').waitFor();
    await page.locator('.track').getByText('Come at 9.').waitFor();
    await context.close();
  });

  test('should announce new steps and wait to be asked, while counts change in place', async () => {
    // given
    const { context, page } = await visit(browser, server.url, { as: 'Abena Owusu', viewport: DESK });
    await page.locator('.row').first().waitFor();
    const officer = person('Abena');
    const titles = await page.locator('.row-title').allTextContents();
    await page.waitForTimeout(300);
    // when
    const fresh = taskOf({ summary: { title: 'Make the safety plan', assignee: { id: officer.user.id, name: officer.user.name } } });
    server.world.tasks.push(fresh);
    server.world.tasks[0]!.summary.state = 'withdrawn';
    server.tell(officer.username, { kind: 'task-created', taskId: fresh.summary.id, caseId: fresh.summary.case.id });
    // then
    await page.getByRole('button', { name: '1 new: show it' }).waitFor();
    expect(await page.locator('.row-title').allTextContents()).toEqual(titles);
    await page.getByText('Done or moved on').waitFor();
    // when
    await page.getByRole('button', { name: '1 new: show it' }).click();
    // then
    expect(await page.locator('.row-title').allTextContents()).toEqual([titles[1], titles[2], 'Make the safety plan']);
    await context.close();
  });

  test('should catch up over HTTP when no socket gets through', async () => {
    // given
    const { context, page } = await visit(browser, server.url, { as: 'Abena Owusu', viewport: DESK });
    await context.setOffline(true);
    const { detail } = server.world.handoffs[0]!;
    detail.handoff.state = 'done';
    server.tell(person('Abena').username, { kind: 'handoff-changed', handoffId: detail.handoff.id });
    // when
    await context.setOffline(false);
    // then
    await page.getByText('DOVVSU Tema (demo) has done its part').waitFor({ timeout: 20_000 });
    await context.close();
  }, 40_000);

  test('should lead back to sign-in when the session has ended, and on to the same page after', async () => {
    // given
    const { context, page } = await visit(browser, server.url, { as: 'Abena Owusu', viewport: DESK });
    await page.locator('.row').first().waitFor();
    // when
    await context.clearCookies();
    await page.getByRole('link', { name: 'Cases' }).click();
    // then
    await page.getByText('You were signed out').waitFor();
    await page.getByRole('button', { name: 'Abena Owusu' }).click();
    await page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor();
    await context.close();
  });

  test('should say on every page how fast the hours of a demonstration run', async () => {
    // given
    server.world.hourSeconds = 1;
    server.world.tasks[1]!.summary.dueAt = new Date(Date.now() + 90_000).toISOString();
    // when
    const { context, page } = await visit(browser, server.url, { as: 'Abena Owusu', viewport: DESK });
    // then
    await page.getByText('An hour lasts 1 second.').waitFor();
    await page.getByText(/Due in [3-9]\d? (hours|days)/).waitFor();
    await context.close();
  });
});
