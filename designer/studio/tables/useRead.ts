import { useEffect, useState } from 'react';
import { TableProblem } from './TableProblem.ts';

/** Something read from a text, or why it cannot be; both null while it is read for the first time. */
export interface Read<T> {
  readonly value: T | null;
  readonly problem: TableProblem['code'] | null;
}

/** Reads a text again whenever it changes; what was read before stays in sight until then. `read` must be the same function each time. */
export function useRead<T>(text: string, read: (text: string) => Promise<T>): Read<T> {
  const [state, setState] = useState<Read<T>>({ value: null, problem: null });
  useEffect(() => {
    let here = true;
    read(text).then(
      (value) => here && setState({ value, problem: null }),
      (error: unknown) => here && setState({ value: null, problem: error instanceof TableProblem ? error.code : 'unreadable' }),
    );
    return () => {
      here = false;
    };
  }, [text, read]);
  return state;
}
