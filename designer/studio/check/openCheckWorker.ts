/** The check beside the page. */
export function openCheckWorker(): Worker {
  return new Worker(new URL('./checkWorker.ts', import.meta.url), { type: 'module' });
}
