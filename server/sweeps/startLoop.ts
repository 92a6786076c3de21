export interface LoopOptions {
  readonly everyMillis: number;
  readonly turn: () => Promise<unknown>;
  /** Told when a turn threw; the loop goes on. */
  readonly onError: (error: unknown) => void;
}

export interface Loop {
  /** Takes a turn now, or right after the one that runs. */
  readonly wake: () => void;
  /** Takes no more turns and waits for the one that runs. */
  stop(): Promise<void>;
}

/** Takes a turn every so often and whenever woken, never two at once. */
export function startLoop({ everyMillis, turn, onError }: LoopOptions): Loop {
  const state = { running: null as Promise<void> | null, again: false, stopped: false };
  const run = async (): Promise<void> => {
    do {
      state.again = false;
      await turn().catch(onError);
    } while (wanted());
    state.running = null;
  };
  const wanted = (): boolean => state.again && !state.stopped;
  const wake = (): void => {
    if (state.stopped) return;
    if (state.running !== null) state.again = true;
    else state.running = run();
  };
  const timer = setInterval(wake, everyMillis);
  return {
    wake,
    async stop() {
      state.stopped = true;
      clearInterval(timer);
      await state.running;
    },
  };
}
