import { storeError } from '../errors/storeError.ts';
import type { Value } from '../values/value.ts';

const MAX_NAMESPACE_BYTES = 255;

/** Checks a database and a collection name as MongoDB does; returns the collection's name. */
export function checkNamespace(database: string, name: Value): string {
  if (typeof name !== 'string') throw storeError('InvalidNamespace', 'collection name has invalid type');
  const namespace = `${database}.${name}`;
  const bad = name === '' || name.startsWith('.') || name.endsWith('.') || name.includes('$') || name.includes('\0');
  if (bad || Buffer.byteLength(namespace) > MAX_NAMESPACE_BYTES)
    throw storeError('InvalidNamespace', `Invalid namespace specified '${namespace}'`);
  return name;
}

export function checkDatabaseName(name: Value): string {
  if (typeof name !== 'string' || name === '' || name.length > 63 || /[/\\. "$\0]/.test(name))
    throw storeError('InvalidNamespace', `Invalid database name: '${String(name)}'`);
  return name;
}
