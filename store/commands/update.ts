import { checkNamespace } from '../catalog/checkNamespace.ts';
import { storeError } from '../errors/storeError.ts';
import { parseSort } from '../query/sortSpec.ts';
import { isDocument } from '../values/isDocument.ts';
import { isTrue, optionalDocument, requiredArray } from '../values/options.ts';
import type { Document, Value } from '../values/value.ts';
import type { Command } from './command.ts';
import { checkBatch } from './insert.ts';
import { refuseCollation } from './refuseOptions.ts';
import { updateDocuments, type UpdateStatement } from './updateDocuments.ts';
import { variablesOf } from './variables.ts';
import { runStatements } from './writeErrors.ts';

function parseStatement(raw: Value, command: Document): UpdateStatement {
  if (!isDocument(raw)) throw storeError('TypeMismatch', "BSON field 'update.updates' holds something else than an object");
  refuseCollation(raw);
  return {
    filter: optionalDocument(raw['q'], 'update.updates.q') ?? {},
    update: raw['u'],
    arrayFilters: raw['arrayFilters'],
    multi: isTrue(raw['multi']),
    upsert: isTrue(raw['upsert']),
    sort: parseSort(raw['sort']),
    hint: raw['hint'],
    variables: variablesOf(command),
  };
}

export const update: Command = {
  kind: 'write',
  inTransaction: true,
  run(context) {
    const { command, database, target } = context;
    const name = checkNamespace(database, command['update']);
    const statements = requiredArray(command['updates'], 'update.updates');
    checkBatch(statements);
    const upserted: Document[] = [];
    const sum = { n: 0, nModified: 0 };
    const outcome = runStatements(
      context,
      { statements, ordered: command['ordered'] === undefined || isTrue(command['ordered']) },
      (raw, index) => {
        const result = updateDocuments({ target, database, name }, parseStatement(raw, command));
        sum.n += result.upserted ? 1 : result.matched;
        sum.nModified += result.modified;
        if (result.upserted) upserted.push({ index, _id: result.upserted['_id'] });
      },
    );
    return { ...sum, ...(upserted.length > 0 ? { upserted } : {}), ...outcome, ok: 1 };
  },
};
