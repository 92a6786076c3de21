import { storeError } from '../errors/storeError.ts';
import type { DocumentPredicate } from '../query/predicate.ts';
import { isDocument } from '../values/isDocument.ts';
import { getField } from '../values/setField.ts';
import type { Document, Value } from '../values/value.ts';
import { arrayIndexOf } from '../values/visitPath.ts';

export interface Positions {
  /** The element that the query matched, for `$`. */
  readonly arrayIndex: number | undefined;
  /** The conditions of arrayFilters by identifier, each over `{ <identifier>: <element> }`. */
  readonly filters: ReadonlyMap<string, DocumentPredicate>;
}

const IDENTIFIED = /^\$\[(.*)\]$/;

function step(owner: Value, segment: string): Value {
  if (isDocument(owner)) return getField(owner, segment);
  const index = Array.isArray(owner) ? arrayIndexOf(segment) : undefined;
  return index === undefined ? undefined : (owner as readonly Value[])[index];
}

function elementsOf(owner: Value, segment: string, path: string): readonly Value[] {
  if (!Array.isArray(owner))
    throw storeError(
      'BadValue',
      `The path '${path}' must exist in the document in order to apply array updates; '${segment}' needs an array.`,
    );
  return owner as readonly Value[];
}

function chosen(
  owner: Value,
  segment: string,
  { path, positions }: { readonly path: string; readonly positions: Positions },
): readonly number[] {
  const identifier = IDENTIFIED.exec(segment)?.[1];
  if (identifier === undefined) {
    if (positions.arrayIndex === undefined)
      throw storeError('BadValue', 'The positional operator did not find the match needed from the query.');
    return [positions.arrayIndex];
  }
  const all = [...elementsOf(owner, segment, path).entries()];
  if (identifier === '') return all.map(([i]) => i);
  const accepts = positions.filters.get(identifier);
  if (!accepts) throw storeError('BadValue', `No array filter found for identifier '${identifier}' in path '${path}'`);
  return all.filter(([, element]) => accepts({ [identifier]: element })).map(([i]) => i);
}

/** The concrete paths that a path with `$`, `$[]` or `$[<identifier>]` stands for in this document. */
export function expandPath(root: Document, path: string, positions: Positions): readonly (readonly string[])[] {
  let open: readonly { readonly owner: Value; readonly path: readonly string[] }[] = [{ owner: root, path: [] }];
  for (const segment of path.split('.')) {
    open = open.flatMap(({ owner, path: before }) => {
      if (!segment.startsWith('$')) return [{ owner: step(owner, segment), path: [...before, segment] }];
      return chosen(owner, segment, { path, positions }).map((i) => ({ owner: step(owner, String(i)), path: [...before, String(i)] }));
    });
  }
  return open.map(({ path: concrete }) => concrete);
}
