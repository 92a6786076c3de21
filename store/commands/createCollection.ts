import { checkNamespace } from '../catalog/checkNamespace.ts';
import { storeError } from '../errors/storeError.ts';
import type { Command } from './command.ts';

/** What every command may carry and what says nothing of a collection. */
const GENERIC = new Set([
  'create',
  'lsid',
  '$db',
  'writeConcern',
  'readConcern',
  '$clusterTime',
  '$readPreference',
  'txnNumber',
  'autocommit',
  'startTransaction',
  'comment',
  'maxTimeMS',
  'autoIndexId',
  'idIndex',
  'storageEngine',
  'indexOptionDefaults',
]);
const EMPTY = new Set([
  'viewOn',
  'pipeline',
  'capped',
  'size',
  'max',
  'timeseries',
  'validator',
  'collation',
  'expireAfterSeconds',
  'clusteredIndex',
  'encryptedFields',
  'changeStreamPreAndPostImages',
  'validationLevel',
  'validationAction',
]);

export const createCollection: Command = {
  kind: 'write',
  inTransaction: true,
  run({ command, database, target }) {
    const name = checkNamespace(database, command['create']);
    for (const [option, value] of Object.entries(command)) {
      if (GENERIC.has(option)) continue;
      if (!EMPTY.has(option)) throw storeError('InvalidOptions', `BSON field 'create.${option}' is an unknown field.`);
      if (value !== undefined && value !== null && value !== false)
        throw storeError('NotImplemented', `Collections with '${option}' are not supported by this store`);
    }
    if (!target.collection(database, name)) target.create(database, name);
    return { ok: 1 };
  },
};
