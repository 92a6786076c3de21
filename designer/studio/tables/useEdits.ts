import { useEffect, useRef, useState } from 'react';
import { TableProblem } from './TableProblem.ts';

interface History {
  /** Text as the page gave it last. */
  readonly given: string;
  readonly present: string;
  readonly past: readonly string[];
  readonly future: readonly string[];
}

/** Changes to a text, one after the other, with a way back. */
export interface Edits {
  readonly apply: (edit: (text: string) => Promise<string>) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Why the last change was not made. */
  readonly problem: TableProblem['code'] | null;
}

const fresh = (text: string): History => ({ given: text, present: text, past: [], future: [] });

/** Keeps what was undone and redone; a text that changes from outside starts a new history, so that nobody undoes another's work. */
export function useEdits(text: string, onChange: (text: string, base: string) => void): Edits {
  const [history, setHistory] = useState(() => fresh(text));
  const [problem, setProblem] = useState<TableProblem['code'] | null>(null);
  const latest = useRef(text);
  const queue = useRef(Promise.resolve());
  if (text !== history.given) setHistory(text === history.present ? { ...history, given: text } : fresh(text));
  useEffect(() => {
    latest.current = text;
  }, [text]);
  const goTo = (next: Omit<History, 'given'>): void => {
    const base = latest.current;
    latest.current = next.present;
    setHistory((old) => ({ ...next, given: old.given }));
    onChange(next.present, base);
  };
  const run = async (edit: (text: string) => Promise<string>): Promise<void> => {
    const before = latest.current;
    try {
      const after = await edit(before);
      setProblem(null);
      if (after === before) return;
      latest.current = after;
      setHistory((old) => ({ ...old, present: after, past: [...old.past, before], future: [] }));
      onChange(after, before);
    } catch (error) {
      setProblem(error instanceof TableProblem ? error.code : 'noPlace');
    }
  };
  return {
    apply: (edit) => {
      queue.current = queue.current.then(() => run(edit));
    },
    undo: () => {
      const previous = history.past.at(-1);
      if (previous !== undefined)
        goTo({ present: previous, past: history.past.slice(0, -1), future: [history.present, ...history.future] });
    },
    redo: () => {
      const [next, ...future] = history.future;
      if (next !== undefined) goTo({ present: next, past: [...history.past, history.present], future });
    },
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    problem,
  };
}
