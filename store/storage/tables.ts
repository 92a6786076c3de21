import type { Database, RootDatabase } from 'lmdb';

/** The named databases of the LMDB environment. */
export type TableName = 'meta' | 'catalog' | 'documents' | 'indexes' | 'changes' | 'retries';
type Table = Database<Buffer, Buffer>;
export type Tables = Readonly<Record<TableName, Table>>;

export function openTables(environment: RootDatabase<Buffer, Buffer>): Tables {
  const open = (name: TableName): Table => environment.openDB<Buffer, Buffer>({ name, encoding: 'binary', keyEncoding: 'binary' });
  return {
    meta: open('meta'),
    catalog: open('catalog'),
    documents: open('documents'),
    indexes: open('indexes'),
    changes: open('changes'),
    retries: open('retries'),
  };
}
