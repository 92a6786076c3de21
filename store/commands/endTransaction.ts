import { storeError, TRANSIENT } from '../errors/storeError.ts';
import { commitTransaction } from '../transaction/commitTransaction.ts';
import type { SessionCommand } from '../transaction/sessions.ts';
import type { Transaction } from '../transaction/transaction.ts';
import type { Document } from '../values/value.ts';
import type { StoreState } from './command.ts';
import { submitWrite } from './submitWrite.ts';

const COMMITTED = { ok: 1, committed: true } as const;

function required(session: SessionCommand | undefined): SessionCommand {
  if (!session)
    throw storeError('InvalidOptions', "commitTransaction and abortTransaction need 'lsid', 'txnNumber' and 'autocommit: false'");
  return session;
}

/** True if the disk knows that this transaction was committed, also by a process before this one. */
function wasCommitted({ retries }: StoreState, session: SessionCommand): boolean {
  const record = retries.get(session.key);
  return record?.number === session.number && record.reply['committed'] === true;
}

function runCommit(state: StoreState, transaction: Transaction): Document {
  if (transaction.state === 'committed') return { ok: 1 };
  if (transaction.state !== 'open')
    throw storeError('NoSuchTransaction', `Transaction with { txnNumber: ${transaction.number} } has been aborted.`, TRANSIENT);
  transaction.state = 'committing';
  commitTransaction(state, transaction);
  state.retries.put(transaction.sessionKey, { number: transaction.number, reply: COMMITTED });
  return { ok: 1 };
}

/** Commits durably; a driver that did not hear the answer may ask again and gets the same one. */
export async function commit(state: StoreState, given: SessionCommand | undefined): Promise<Document> {
  const session = required(given);
  if (wasCommitted(state, session)) return { ok: 1 };
  const transaction = state.sessions.current(session);
  try {
    return await submitWrite(state, {
      run: () => runCommit(state, transaction),
      undo() {
        if (transaction.state === 'committing') transaction.state = 'open';
      },
      committed: () => state.sessions.finish(transaction, 'committed'),
    });
  } catch (error) {
    state.sessions.finish(transaction, 'aborted');
    throw error;
  }
}

export function abort(state: StoreState, given: SessionCommand | undefined): Document {
  const session = required(given);
  const transaction = state.sessions.current(session);
  if (transaction.state === 'committed')
    throw storeError('TransactionCommitted', `Transaction with { txnNumber: ${transaction.number} } has been committed.`);
  state.sessions.finish(transaction, 'aborted');
  return { ok: 1 };
}
