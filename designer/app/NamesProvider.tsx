import { useMemo, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { NamesContext } from './NamesContext.ts';

const KEY = 'iss.names-hidden';

/** Remembers on this device whether names are hidden. */
export function NamesProvider({ children }: { children: ReactNode }): ReactElement {
  const [hidden, setHidden] = useState(() => localStorage.getItem(KEY) === 'yes');
  const names = useMemo(
    () => ({
      hidden,
      setHidden: (next: boolean) => {
        localStorage.setItem(KEY, next ? 'yes' : 'no');
        setHidden(next);
      },
    }),
    [hidden],
  );
  return <NamesContext value={names}>{children}</NamesContext>;
}
