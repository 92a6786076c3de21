import type { ProcessEngine } from '../engine/ProcessEngine.ts';

const WHILE_UP_MS = 5_000;
const WHILE_DOWN_MS = 1_000;

/** Asks the engine from time to time whether it is there, so that the screens can say so; returns the way to stop. */
export function watchEngine(engine: Pick<ProcessEngine, 'ask'>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const look = async () => {
    const { up } = await engine.ask();
    if (!stopped) timer = setTimeout(() => void look(), up ? WHILE_UP_MS : WHILE_DOWN_MS);
  };
  void look();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
