import { createContext, useContext } from 'react';

export interface Names {
  hidden: boolean;
  setHidden(hidden: boolean): void;
}

export const NamesContext = createContext<Names>({ hidden: false, setHidden: () => undefined });

/** Whether initials and names are hidden on this device just now. */
export const useNames = (): Names => useContext(NamesContext);
