/** Runs steps one after the other until none is left; asked again while it runs, it looks once more before it rests. */
export interface Serving {
  readonly wake: () => void;
  readonly isRunning: () => boolean;
}

interface ServingDeps {
  /** Does one step; false when there was nothing to do. */
  readonly step: () => Promise<boolean>;
  /** Called when steps ran out. */
  readonly onExhausted: () => void;
  readonly onRest: () => void;
  readonly onDefect: (error: unknown) => void;
}

export function createServing({ step, onExhausted, onRest, onDefect }: ServingDeps): Serving {
  const state = { running: false, again: false };

  async function run(): Promise<void> {
    try {
      while (state.again) {
        state.again = false;
        while (await step());
        onExhausted();
      }
    } catch (error) {
      onDefect(error);
    } finally {
      state.running = false;
    }
    onRest();
  }
  return {
    wake() {
      state.again = true;
      if (state.running) return;
      state.running = true;
      void run();
    },
    isRunning: () => state.running,
  };
}
