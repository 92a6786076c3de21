import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';

/** A cell by row and column, both from 0; row -1 is the head. */
export interface CellAt {
  readonly row: number;
  readonly at: number;
}

/** One cell of a grid can be reached by Tab; arrow keys go on from there. */
export interface Grid {
  readonly cell: CellAt;
  readonly go: (cell: CellAt) => void;
  /** Handles the keys that move; true when it was one of them. */
  readonly move: (event: KeyboardEvent) => boolean;
  /** What a cell needs to take part. */
  readonly props: (cell: CellAt) => { role: 'gridcell' | 'columnheader'; tabIndex: number; 'data-cell': string; onFocus: () => void };
}

const STEPS: Record<string, readonly [number, number]> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Columns whose heads can be reached too, as row -1; none when absent. */
  readonly heads?: number;
}

/** Keyboard movement in a table. `focus` takes the keyboard to a cell from outside. */
export function useGrid(table: RefObject<HTMLTableElement | null>, size: GridSize, focus: CellAt | null): Grid {
  const wanted = useRef<CellAt | null>(null);
  const [cell, setCell] = useState<CellAt>(focus ?? { row: 0, at: 0 });
  const { heads = 0 } = size;
  const first = heads > 0 ? -1 : 0;
  const within = (place: CellAt): CellAt => {
    const row = Math.min(Math.max(place.row, first), Math.max(size.rows - 1, first));
    const columns = row < 0 ? heads : size.columns;
    return { row, at: Math.min(Math.max(place.at, 0), Math.max(columns - 1, 0)) };
  };
  const here = within(cell);
  useEffect(() => {
    if (wanted.current === null || focusCell(table.current, wanted.current)) wanted.current = null;
  });
  const [focusRow, focusAt] = [focus?.row, focus?.at];
  useEffect(() => {
    if (focusRow === undefined || focusAt === undefined) return;
    if (!focusCell(table.current, { row: focusRow, at: focusAt })) wanted.current = { row: focusRow, at: focusAt };
  }, [focusRow, focusAt, table]);
  const go = (next: CellAt): void => {
    setCell(next);
    if (!focusCell(table.current, next)) wanted.current = next;
  };
  return {
    cell: here,
    go,
    move: (event) => {
      const ends: Record<string, CellAt> = { Home: { ...here, at: 0 }, End: { ...here, at: size.columns - 1 } };
      const step = event.altKey || event.ctrlKey || event.metaKey ? undefined : STEPS[event.key];
      const next = step === undefined ? ends[event.key] : { row: here.row + step[0], at: here.at + step[1] };
      if (next === undefined) return false;
      event.preventDefault();
      go(within(next));
      return true;
    },
    props: (place) => ({
      role: place.row < 0 ? 'columnheader' : 'gridcell',
      tabIndex: place.row === here.row && place.at === here.at ? 0 : -1,
      'data-cell': `${place.row},${place.at}`,
      onFocus: () => setCell(place),
    }),
  };
}

/** The element of a cell. */
export function cellElement(table: HTMLTableElement | null, { row, at }: CellAt): HTMLElement | null {
  return table?.querySelector<HTMLElement>(`[data-cell="${row},${at}"]`) ?? null;
}

function focusCell(table: HTMLTableElement | null, cell: CellAt): boolean {
  const found = cellElement(table, cell);
  found?.focus();
  return found !== null;
}
