import { createDirectTarget, currentView } from '../documents/directTarget.ts';
import { errorReply, storeError } from '../errors/storeError.ts';
import { sessionKeyOf } from '../transaction/sessionKey.ts';
import type { SessionCommand } from '../transaction/sessions.ts';
import { type Transaction, transactionView } from '../transaction/transaction.ts';
import { createTransactionTarget } from '../transaction/transactionTarget.ts';
import { isDocument } from '../values/isDocument.ts';
import { isTrue, optionalInteger } from '../values/options.ts';
import type { Document } from '../values/value.ts';
import type { Command, CommandContext, Connection, Reply, StoreState } from './command.ts';
import { COMMANDS } from './commandTable.ts';
import { abort, commit } from './endTransaction.ts';
import { submitWrite, storeErrorOf } from './submitWrite.ts';

export interface Request {
  readonly database: string;
  readonly command: Document;
  readonly connection: Connection;
}

function sessionOf(command: Document): SessionCommand | undefined {
  const lsid = command['lsid'];
  const number = optionalInteger(command['txnNumber'], 'txnNumber');
  if (number === undefined) return undefined;
  if (!isDocument(lsid)) throw storeError('InvalidOptions', 'Transaction number requires a session ID to also be specified');
  return { key: sessionKeyOf(lsid), lsid, number };
}

function transactionOf(state: StoreState, command: Document, session: SessionCommand | undefined): Transaction | undefined {
  if (command['autocommit'] === undefined) return undefined;
  if (!session || isTrue(command['autocommit']))
    throw storeError('InvalidOptions', "Transactions need 'txnNumber' and 'autocommit: false'");
  return isTrue(command['startTransaction']) ? state.sessions.begin(session) : state.sessions.current(session);
}

function checkReadConcern(command: Document, transaction: Transaction | undefined): void {
  const concern = command['readConcern'];
  if (!transaction && isDocument(concern) && concern['level'] === 'snapshot')
    throw storeError('InvalidOptions', 'readConcern level snapshot is supported by this store in transactions only');
}

function contextOf(
  state: StoreState,
  request: Request,
  { name, transaction }: { readonly name: string; readonly transaction: Transaction | undefined },
): CommandContext {
  return { state, ...request, name, transaction, view: transaction ? transactionView(transaction) : currentView(state) };
}

function runInTransaction(
  state: StoreState,
  command: Exclude<Command, { kind: 'commit' | 'abort' }>,
  context: CommandContext & { readonly transaction: Transaction },
): Reply | Promise<Reply> {
  const { transaction, name } = context;
  if (!command.inTransaction)
    throw storeError('OperationNotSupportedInTransaction', `Cannot run '${name}' in a multi-document transaction.`);
  if (transaction.state !== 'open')
    throw storeError('TransactionCommitted', `Transaction with { txnNumber: ${transaction.number} } has been committed.`);
  if (command.kind === 'read') return command.run(context);
  return command.run({ ...context, target: createTransactionTarget({ ...state, transaction }) });
}

/** A numbered write outside a transaction is done once: the second time its first reply is given. */
function runOnce(state: StoreState, session: SessionCommand, run: () => Document): Document {
  const earlier = state.retries.get(session.key);
  if (earlier?.number === session.number) return earlier.reply;
  if (earlier && earlier.number > session.number)
    throw storeError(
      'TransactionTooOld',
      `Retryable write with txnNumber ${session.number} is prohibited on this session because a newer one, ${earlier.number}, has been started.`,
    );
  const reply = run();
  state.retries.put(session.key, { number: session.number, reply });
  return reply;
}

async function runAlone(
  state: StoreState,
  command: Exclude<Command, { kind: 'commit' | 'abort' }>,
  context: CommandContext,
): Promise<Reply> {
  if (command.kind === 'read') return command.run(context);
  const session = sessionOf(context.command);
  const run = (): Document => command.run({ ...context, target: createDirectTarget(state) });
  return submitWrite(state, { run: () => (session ? runOnce(state, session, run) : run()) });
}

async function dispatch(state: StoreState, request: Request): Promise<Reply> {
  const [name = ''] = Object.keys(request.command);
  const command = COMMANDS.get(name);
  if (!command) throw storeError('CommandNotFound', `no such command: '${name}'`);
  const session = request.command['autocommit'] === undefined ? undefined : sessionOf(request.command);
  if (command.kind === 'commit') return commit(state, session);
  if (command.kind === 'abort') return abort(state, session);
  const transaction = transactionOf(state, request.command, session);
  checkReadConcern(request.command, transaction);
  const context = contextOf(state, request, { name, transaction });
  if (!transaction) return runAlone(state, command, context);
  try {
    return await runInTransaction(state, command, { ...context, transaction });
  } catch (error) {
    state.sessions.finish(transaction, 'aborted');
    throw error;
  }
}

/** Runs one command and answers it in any case: an error becomes a reply with MongoDB's code and codeName. */
export async function executeCommand(state: StoreState, request: Request): Promise<Reply> {
  try {
    return await dispatch(state, request);
  } catch (error) {
    return errorReply(storeErrorOf(error));
  }
}
