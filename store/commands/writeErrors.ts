import { RolledBack } from '../errors/rolledBack.ts';
import { ERROR_CODES } from '../errors/errorCodes.ts';
import { StoreError } from '../errors/storeError.ts';
import type { Document, Value } from '../values/value.ts';
import type { WriteContext } from './command.ts';

export interface Statements<Statement> {
  readonly statements: readonly Statement[];
  readonly ordered: boolean;
}

function describe(error: StoreError, index: number): Document {
  return { index, code: error.code, errmsg: error.message, ...error.details };
}

/** An error of one statement is told among the reply's writeErrors; inside a transaction it ends the whole command. */
function isOfStatement(error: unknown, context: WriteContext): error is StoreError {
  return error instanceof StoreError && !(error instanceof RolledBack) && !context.transaction && error.code !== ERROR_CODES.WriteConflict;
}

/** Runs a command's statements, stopping at the first error if they are ordered; returns the reply's `writeErrors`, if any. */
export function runStatements<Statement>(
  context: WriteContext,
  { statements, ordered }: Statements<Statement>,
  run: (statement: Statement, index: number) => void,
): Document {
  const errors: Value[] = [];
  for (const [index, statement] of statements.entries()) {
    try {
      run(statement, index);
    } catch (error) {
      if (!isOfStatement(error, context)) throw error;
      errors.push(describe(error, index));
      if (ordered) break;
    }
  }
  return errors.length > 0 ? { writeErrors: errors } : {};
}
