import { checkNamespace } from '../catalog/checkNamespace.ts';
import { storeError } from '../errors/storeError.ts';
import { compileProjection } from '../query/compileProjection.ts';
import { parseSort } from '../query/sortSpec.ts';
import { isTrue, optionalDocument } from '../values/options.ts';
import type { Document } from '../values/value.ts';
import type { Command, WriteContext } from './command.ts';
import { deleteDocuments } from './deleteDocuments.ts';
import { refuseCollation } from './refuseOptions.ts';
import { updateDocuments } from './updateDocuments.ts';
import { variablesOf } from './variables.ts';

interface Request {
  readonly filter: Document;
  readonly show: (document: Document | undefined) => Document | null;
}

function remove({ command, database, target }: WriteContext, name: string, { filter, show }: Request): Document {
  if (command['update'] !== undefined || isTrue(command['upsert']) || isTrue(command['new']))
    throw storeError('FailedToParse', 'Cannot specify update, upsert or new=true together with remove=true');
  const { n, deleted } = deleteDocuments(
    { target, database, name },
    { filter, limit: 1, sort: parseSort(command['sort']), hint: command['hint'], variables: variablesOf(command) },
  );
  return { lastErrorObject: { n }, value: show(deleted), ok: 1 };
}

function change({ command, database, target }: WriteContext, name: string, { filter, show }: Request): Document {
  if (command['update'] === undefined) throw storeError('FailedToParse', 'Either an update or remove=true must be specified');
  const outcome = updateDocuments(
    { target, database, name },
    {
      filter,
      update: command['update'],
      arrayFilters: command['arrayFilters'],
      multi: false,
      upsert: isTrue(command['upsert']),
      sort: parseSort(command['sort']),
      hint: command['hint'],
      variables: variablesOf(command),
    },
  );
  const { upserted, matched } = outcome;
  const lastErrorObject = { n: upserted ? 1 : matched, updatedExisting: matched > 0, ...(upserted ? { upserted: upserted['_id'] } : {}) };
  return { lastErrorObject, value: show(isTrue(command['new']) ? outcome.after : outcome.before), ok: 1 };
}

export const findAndModify: Command = {
  kind: 'write',
  inTransaction: true,
  run(context) {
    const { command, database } = context;
    refuseCollation(command);
    const name = checkNamespace(database, command['findAndModify'] ?? command['findandmodify']);
    const filter = optionalDocument(command['query'], 'findAndModify.query') ?? {};
    const projection = compileProjection(optionalDocument(command['fields'], 'findAndModify.fields'), filter);
    const show = (document: Document | undefined): Document | null => (document ? (projection?.(document) ?? document) : null);
    return isTrue(command['remove']) ? remove(context, name, { filter, show }) : change(context, name, { filter, show });
  },
};
