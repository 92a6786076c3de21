import type { Catalog } from '../catalog/catalog.ts';
import { storeError, TRANSIENT } from '../errors/storeError.ts';
import type { Storage } from '../storage/openStorage.ts';
import type { Document } from '../values/value.ts';
import type { DocumentLocks } from './documentLocks.ts';
import type { Transaction } from './transaction.ts';

const MAX_OPEN_TRANSACTIONS = 500;

export interface SessionCommand {
  readonly key: string;
  readonly lsid: Document;
  readonly number: number;
}

/** The latest transaction of each session; the driver's session numbers them upwards. */
export interface Sessions {
  begin(command: SessionCommand): Transaction;
  current(command: SessionCommand): Transaction;
  finish(transaction: Transaction, state: 'committed' | 'aborted'): void;
  end(key: string): void;
  abortAll(): void;
}

export interface SessionsDeps {
  readonly storage: Storage;
  readonly catalog: Catalog;
  readonly locks: DocumentLocks;
  readonly lifetimeMs: number;
}

function noSuch(number: number): Error {
  return storeError('NoSuchTransaction', `Given transaction number ${number} does not match any in-progress transactions.`, TRANSIENT);
}

function openTransaction(
  { storage, catalog }: SessionsDeps,
  { key, lsid, number }: SessionCommand,
): { readonly transaction: Transaction; readonly done: () => void } {
  const snapshot = storage.snapshot();
  const transaction: Transaction = {
    sessionKey: key,
    lsid,
    number,
    reader: snapshot.reader,
    collections: catalog.collections(),
    created: new Map(),
    overlays: new Map(),
    state: 'open',
    bytes: 0,
    ended: [],
  };
  return { transaction, done: () => snapshot.done() };
}

function currentOf(latest: ReadonlyMap<string, Transaction>, { key, number }: SessionCommand): Transaction {
  const transaction = latest.get(key);
  if (transaction?.number !== number || transaction.state === 'aborted') throw noSuch(number);
  return transaction;
}

export function createSessions(deps: SessionsDeps): Sessions {
  const latest = new Map<string, Transaction>();
  let open = 0;
  const finish = (transaction: Transaction, state: 'committed' | 'aborted'): void => {
    if (transaction.state === 'committed' || transaction.state === 'aborted') return;
    transaction.state = state;
    open -= 1;
    deps.locks.release(transaction);
    transaction.overlays.clear();
    for (const listener of transaction.ended.splice(0)) listener();
  };
  const begin = (command: SessionCommand): Transaction => {
    const previous = latest.get(command.key);
    if (previous && previous.number >= command.number)
      throw storeError('TransactionTooOld', `Cannot start transaction ${command.number}: the session is at ${previous.number}`);
    if (previous) finish(previous, 'aborted');
    if (open >= MAX_OPEN_TRANSACTIONS) throw storeError('NotImplemented', `More than ${MAX_OPEN_TRANSACTIONS} transactions are open`);
    const { transaction, done } = openTransaction(deps, command);
    open += 1;
    latest.set(command.key, transaction);
    const timer = setTimeout(() => finish(transaction, 'aborted'), deps.lifetimeMs);
    timer.unref();
    transaction.ended.push(done, () => clearTimeout(timer));
    return transaction;
  };
  return {
    begin,
    finish,
    current: (command) => currentOf(latest, command),
    end(key) {
      const transaction = latest.get(key);
      if (transaction) finish(transaction, 'aborted');
      latest.delete(key);
    },
    abortAll() {
      for (const transaction of latest.values()) finish(transaction, 'aborted');
    },
  };
}
