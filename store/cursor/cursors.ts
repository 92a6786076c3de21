import { randomBytes } from 'node:crypto';
import { storeError } from '../errors/storeError.ts';

/** One batch of a cursor: documents as BSON. `token` is a change stream's place after it; `done` says that nothing follows. */
export interface Batch {
  readonly documents: readonly Buffer[];
  readonly done: boolean;
  readonly token?: Readonly<Record<string, unknown>>;
}

export interface BatchRequest {
  readonly size: number | undefined;
  readonly waitMs?: number | undefined;
}

export interface CursorSource {
  readonly namespace: string;
  next(request: BatchRequest): Batch | Promise<Batch>;
  close(): void;
}

export interface Cursors {
  open(source: CursorSource): bigint;
  get(id: bigint, namespace: string): CursorSource;
  close(id: bigint): boolean;
  closeIdle(): void;
  closeAll(): void;
}

const MAX_OPEN_CURSORS = 2_000;

function randomId(): bigint {
  return (randomBytes(8).readBigUInt64BE() & 0x7fffffffffffffffn) | 1n;
}

interface Held {
  readonly source: CursorSource;
  usedAt: number;
}

export function createCursors(idleMs: number): Cursors {
  const held = new Map<bigint, Held>();
  const close = (id: bigint): boolean => {
    held.get(id)?.source.close();
    return held.delete(id);
  };
  return {
    close,
    open(source) {
      if (held.size >= MAX_OPEN_CURSORS) throw storeError('NotImplemented', `More than ${MAX_OPEN_CURSORS} cursors are open; close some`);
      const id = randomId();
      held.set(id, { source, usedAt: Date.now() });
      return id;
    },
    get(id, namespace) {
      const cursor = held.get(id);
      if (!cursor) throw storeError('CursorNotFound', `cursor id ${id} not found`);
      if (cursor.source.namespace !== namespace)
        throw storeError(
          'Unauthorized',
          `Requested getMore on namespace '${namespace}', but cursor belongs to a different namespace ${cursor.source.namespace}`,
        );
      cursor.usedAt = Date.now();
      return cursor.source;
    },
    closeIdle() {
      for (const [id, { usedAt }] of held) if (Date.now() - usedAt > idleMs) close(id);
    },
    closeAll() {
      for (const id of [...held.keys()]) close(id);
    },
  };
}
