import { useState } from 'react';

export interface Settled<T> {
  rows: readonly { item: T; gone: boolean }[];
  fresh: number;
  gone: number;
  takeIn: () => void;
}

/**
 * Keeps a list still under the finger: rows that came since wait to be taken in, rows that left stay marked,
 * and what changed inside a row changes in place. `ready` is false until the first answer of this visit.
 */
export function useSettled<T extends { id: string }>(items: readonly T[], ready: boolean): Settled<T> {
  const [settled, setSettled] = useState<readonly T[] | null>(null);
  const takes = ready && (settled === null || (settled.length === 0 && items.length > 0));
  if (takes) setSettled(items);
  const base = !ready || settled === null || takes ? items : settled;
  const now = new Map(items.map((item) => [item.id, item]));
  const known = new Set(base.map((item) => item.id));
  const rows = base.map((item) => ({ item: now.get(item.id) ?? item, gone: !now.has(item.id) }));
  return {
    rows,
    fresh: items.filter((item) => !known.has(item.id)).length,
    gone: rows.filter((row) => row.gone).length,
    takeIn: () => setSettled(items),
  };
}
