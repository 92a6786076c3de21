import { checkNamespace } from '../catalog/checkNamespace.ts';
import { storeError } from '../errors/storeError.ts';
import { isDocument } from '../values/isDocument.ts';
import { isTrue, requiredArray } from '../values/options.ts';
import type { Value } from '../values/value.ts';
import type { Command } from './command.ts';
import { insertDocument } from './insertDocument.ts';
import { runStatements } from './writeErrors.ts';

export const MAX_BATCH = 100_000;

export function checkBatch(statements: readonly Value[]): void {
  if (statements.length === 0 || statements.length > MAX_BATCH)
    throw storeError('InvalidLength', `Write batch sizes must be between 1 and ${MAX_BATCH}. Got ${statements.length} operations.`);
}

export const insert: Command = {
  kind: 'write',
  inTransaction: true,
  run(context) {
    const { command, database, target } = context;
    const name = checkNamespace(database, command['insert']);
    const statements = requiredArray(command['documents'], 'insert.documents');
    checkBatch(statements);
    let n = 0;
    const outcome = runStatements(
      context,
      { statements, ordered: command['ordered'] === undefined || isTrue(command['ordered']) },
      (document) => {
        if (!isDocument(document)) throw storeError('TypeMismatch', "BSON field 'insert.documents' holds something else than an object");
        insertDocument(target, target.collection(database, name) ?? target.create(database, name), document);
        n += 1;
      },
    );
    return { n, ...outcome, ok: 1 };
  },
};
