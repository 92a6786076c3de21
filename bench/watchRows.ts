import type { Page } from 'playwright-core';

/** When the page showed a handoff that it did not show before; milliseconds since 1970 by the page's clock. */
interface Sighting {
  readonly announcedAt: number;
  readonly rowAt: number;
}

/** Runs in the page: resolves when a handoff stands in the list that was not there, pressing the button that takes new rows in. */
const WATCH = `new Promise((resolve, reject) => {
  const rows = () => [...document.querySelectorAll('a[href^="/handoffs/"]')].map((link) => link.getAttribute('href'));
  const known = new Set(rows());
  let announcedAt;
  const look = () => {
    const button = document.querySelector('.fresh button');
    if (button !== null && announcedAt === undefined) {
      announcedAt = Date.now();
      button.click();
    }
    if (!rows().some((row) => !known.has(row))) return;
    observer.disconnect();
    resolve({ announcedAt: announcedAt ?? Date.now(), rowAt: Date.now() });
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => reject(new Error('No new handoff came within 30 s.')), 30_000);
})`;

/** Begins to watch a page's list of handoffs; answers once the page watches. */
export async function watchRows(page: Page): Promise<{ readonly whenSeen: Promise<Sighting> }> {
  await page.evaluate(`void (window.benchSighting = ${WATCH})`);
  return { whenSeen: page.evaluate('window.benchSighting') };
}
