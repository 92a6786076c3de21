import type { Catalog } from '../catalog/catalog.ts';
import type { ChangeLog } from '../changes/changeLog.ts';
import type { ChangeSignal } from '../changes/changeSignal.ts';
import type { EncodedReply } from '../cursor/cursorReply.ts';
import type { Cursors } from '../cursor/cursors.ts';
import type { View } from '../documents/view.ts';
import type { WriteTarget } from '../documents/writeTarget.ts';
import type { Storage } from '../storage/openStorage.ts';
import type { DocumentLocks } from '../transaction/documentLocks.ts';
import type { RetryRecords } from '../transaction/retryRecords.ts';
import type { Sessions } from '../transaction/sessions.ts';
import type { Transaction } from '../transaction/transaction.ts';
import type { Document } from '../values/value.ts';

/** Everything one running store consists of. */
export interface StoreState {
  readonly storage: Storage;
  readonly catalog: Catalog;
  readonly changeLog: ChangeLog;
  readonly changeSignal: ChangeSignal;
  readonly locks: DocumentLocks;
  readonly sessions: Sessions;
  readonly retries: RetryRecords;
  readonly cursors: Cursors;
  readonly startedAt: number;
}

export interface Connection {
  readonly id: number;
  /** What `hello` tells as this member's address. */
  readonly address: string;
}

export interface CommandContext {
  readonly state: StoreState;
  readonly database: string;
  readonly name: string;
  readonly command: Document;
  readonly connection: Connection;
  readonly view: View;
  readonly transaction: Transaction | undefined;
}

export interface WriteContext extends CommandContext {
  readonly target: WriteTarget;
}

export type Reply = Document | EncodedReply;

/** A command that only reads (it may wait, as getMore of a change stream does), or one that writes. */
export type Command =
  | { readonly kind: 'read'; readonly inTransaction: boolean; readonly run: (context: CommandContext) => Reply | Promise<Reply> }
  | { readonly kind: 'write'; readonly inTransaction: boolean; readonly run: (context: WriteContext) => Document }
  | { readonly kind: 'commit' }
  | { readonly kind: 'abort' };
