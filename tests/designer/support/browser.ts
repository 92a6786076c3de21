import { existsSync } from 'node:fs';
import { describe } from '@jest/globals';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--no-first-run'];

/** `describe`, or a loud skip where there is no Chromium. */
export function describeInBrowser(title: string, body: () => void): void {
  if (existsSync(CHROMIUM)) {
    describe(title, body);
    return;
  }
  console.warn(`SKIPPED: ${title}: no Chromium at ${CHROMIUM}. Install it, or set CHROMIUM to its path.`);
  describe.skip(`${title} (no Chromium)`, body);
}

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: CHROMIUM, args: ARGS });

/** Longest wait for one thing to appear (ms). */
const WAIT_MS = 20_000;

export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1440, height: 900 };

export interface Visitor {
  context: BrowserContext;
  page: Page;
  /** Errors that the page threw or logged. */
  errors: string[];
}

/** A browser of its own, signed in as the demonstration person of that name. */
export async function visit(browser: Browser, url: string, how: { as: string; viewport?: typeof PHONE; dark?: boolean }): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: how.viewport ?? PHONE,
    colorScheme: how.dark === true ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(WAIT_MS);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) =>
    message.type() === 'error' && !message.text().startsWith('Failed to load resource') ? errors.push(message.text()) : undefined,
  );
  await page.goto(url);
  await page.getByRole('button', { name: how.as }).click();
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  return { context, page, errors };
}
