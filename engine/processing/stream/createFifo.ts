/** First in, first out, without moving what waits. */
export interface Fifo<T> {
  readonly push: (item: T) => void;
  readonly shift: () => T | undefined;
  readonly size: () => number;
  readonly clear: () => void;
  readonly items: () => readonly T[];
}

const COMPACT_AT = 1024;

export function createFifo<T>(): Fifo<T> {
  let items: T[] = [];
  let head = 0;
  return {
    push: (item) => void items.push(item),
    shift: () => {
      if (head >= items.length) return undefined;
      const item = items[head];
      head += 1;
      if (head >= COMPACT_AT && head * 2 >= items.length) {
        items = items.slice(head);
        head = 0;
      }
      return item;
    },
    size: () => items.length - head,
    clear: () => {
      items = [];
      head = 0;
    },
    items: () => items.slice(head),
  };
}
