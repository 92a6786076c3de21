import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../../processes/', import.meta.url));

/** Every decision table among the content, as [name below processes/, text]. */
export const contentTables: readonly (readonly [string, string])[] = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.dmn'))
  .map((name) => [name, readFileSync(join(root, name), 'utf8')] as const);

/** Text of one of them. */
export const contentTable = (name: string): string => contentTables.find(([known]) => known === name)![1];
