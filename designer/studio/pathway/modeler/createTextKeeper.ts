import { onLeaving } from '../../onLeaving.ts';

/** How long a change waits for the next one before it is handed on (ms). */
const SETTLE_MS = 300;

/** Keeps a diagram and its text the same. */
export interface TextKeeper {
  /** Opens a text, unless it is one that this diagram itself has just handed on. */
  take(text: string): void;
  /** Hands on what is not yet handed on. */
  close(): Promise<void>;
}

/** Watches a diagram: changes are written as text a moment after the last one, and at once when it is closed. */
export function createTextKeeper(
  diagram: BpmnJs.Diagram,
  hear: { onChange: (text: string, base: string) => void; onOpened: (error: unknown) => void },
): TextKeeper {
  const handedOn: string[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;
  let current: string | null = null;
  let opening = 0;
  /** Answers whether there was anything to hand on. */
  const save = async (): Promise<boolean> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const base = current;
    const { xml } = await diagram.saveXML({ format: true });
    if (xml === undefined || base === null || xml === base) return false;
    current = xml;
    handedOn.push(xml);
    hear.onChange(xml, base);
    return true;
  };
  const saveWaiting = async (): Promise<boolean> => timer !== null && save();
  const open = (text: string): void => {
    current = text;
    const turn = (opening += 1);
    const answer = (error: unknown): void => (turn === opening ? hear.onOpened(error) : undefined);
    diagram.importXML(text).then(
      () => answer(null),
      (error: unknown) => answer(error),
    );
  };
  diagram.on('commandStack.changed', (event) => {
    if ((event as { trigger?: string }).trigger === 'clear') return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void save(), SETTLE_MS);
  });
  const stopWatching = onLeaving(() => void saveWaiting());
  return {
    take(text) {
      const known = handedOn.indexOf(text);
      if (known >= 0) handedOn.splice(0, known);
      if (known >= 0 || text === current) return;
      // What was just drawn here goes out first; whoever gave the text then says which of the two it shall be.
      if (timer === null) open(text);
      else void saveWaiting().then((saved) => (saved ? undefined : open(text)));
    },
    async close() {
      // Fields that go away with the editor keep their last words right after this call.
      await Promise.resolve();
      stopWatching();
      await saveWaiting();
    },
  };
}
