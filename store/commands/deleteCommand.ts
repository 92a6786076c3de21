import { checkNamespace } from '../catalog/checkNamespace.ts';
import { storeError } from '../errors/storeError.ts';
import { isDocument } from '../values/isDocument.ts';
import { isTrue, optionalDocument, optionalInteger, requiredArray } from '../values/options.ts';
import type { Document, Value } from '../values/value.ts';
import type { Command } from './command.ts';
import { deleteDocuments, type DeleteStatement } from './deleteDocuments.ts';
import { checkBatch } from './insert.ts';
import { refuseCollation } from './refuseOptions.ts';
import { variablesOf } from './variables.ts';
import { runStatements } from './writeErrors.ts';

function parseStatement(raw: Value, command: Document): DeleteStatement {
  if (!isDocument(raw)) throw storeError('TypeMismatch', "BSON field 'delete.deletes' holds something else than an object");
  refuseCollation(raw);
  const limit = optionalInteger(raw['limit'], 'delete.deletes.limit');
  if (limit !== 0 && limit !== 1)
    throw storeError('FailedToParse', `The limit field in delete objects must be 0 or 1. Got ${limit ?? 'nothing'}`);
  return { filter: optionalDocument(raw['q'], 'delete.deletes.q') ?? {}, limit, hint: raw['hint'], variables: variablesOf(command) };
}

export const deleteCommand: Command = {
  kind: 'write',
  inTransaction: true,
  run(context) {
    const { command, database, target } = context;
    const name = checkNamespace(database, command['delete']);
    const statements = requiredArray(command['deletes'], 'delete.deletes');
    checkBatch(statements);
    let n = 0;
    const outcome = runStatements(
      context,
      { statements, ordered: command['ordered'] === undefined || isTrue(command['ordered']) },
      (raw) => {
        n += deleteDocuments({ target, database, name }, parseStatement(raw, command)).n;
      },
    );
    return { n, ...outcome, ok: 1 };
  },
};
