import type { StoreState } from '../commands/command.ts';
import { submitWrite } from '../commands/submitWrite.ts';
import { expireDocuments } from './expireDocuments.ts';

const SESSION_MS = 30 * 60 * 1000;

async function tick(state: StoreState): Promise<void> {
  state.cursors.closeIdle();
  await expireDocuments(state, new Date());
  await submitWrite(state, {
    run() {
      state.retries.trim(Date.now() - SESSION_MS);
      return {};
    },
  });
}

/** Expires documents, idle cursors and old retry records every interval; returns how to stop it. */
export function startMaintenance(state: StoreState, intervalMs: number): () => void {
  let running = false;
  const timer = setInterval(() => {
    if (running) return;
    running = true;
    void tick(state)
      .catch(() => undefined)
      .finally(() => (running = false));
  }, intervalMs);
  timer.unref();
  return () => clearInterval(timer);
}
