import type { FeelContext, FeelValue } from '../values/FeelValue.ts';
import { isContext } from '../values/typeOf.ts';
import { builtIn, overload, type BuiltIn } from './builtIn.ts';

const put = (name: string): BuiltIn =>
  builtIn(
    name,
    overload({ context: 'context', key: 'string', value: 'any' }, ({ context, key, value }) => withEntry(context, key, value)),
    overload({ context: 'context', keys: 'list', value: 'any' }, ({ context, keys, value }) => putAt(context, keys, value)),
  );

const merge = (name: string): BuiltIn =>
  builtIn(
    name,
    overload({ contexts: 'list' }, ({ contexts }) => merged(contexts)),
    overload({ '...contexts': 'context' }, ({ '...contexts': contexts }) => merged(contexts)),
  );

/** Functions on contexts (DMN 10.3.4.10 and Camunda's). */
export const contextBuiltIns: readonly BuiltIn[] = [
  builtIn(
    'get value',
    overload({ context: 'context', key: 'string' }, ({ context, key }) => entry(context, key)),
    overload({ context: 'context', keys: 'list' }, ({ context, keys }) =>
      keys.reduce<FeelValue>((value, key) => (isContext(value) && typeof key === 'string' ? entry(value, key) : null), context),
    ),
  ),
  builtIn(
    'get entries',
    overload({ context: 'context' }, ({ context }) => Object.entries(context).map(([key, value]) => ({ key, value }))),
  ),
  put('context put'),
  put('put'),
  merge('context merge'),
  merge('put all'),
  builtIn(
    'context',
    overload({ entries: 'list' }, ({ entries }) => contextOf(entries)),
  ),
];

function entry(context: FeelContext, key: string): FeelValue {
  return Object.hasOwn(context, key) ? (context[key] ?? null) : null;
}

function withEntry(context: FeelContext, key: string, value: FeelValue): FeelContext {
  return Object.fromEntries([...Object.entries(context), [key, value]]);
}

/** Puts a value down a path of keys; contexts on the way are made where they lack. */
function putAt(context: FeelContext, keys: readonly FeelValue[], value: FeelValue): FeelValue {
  const [key, ...rest] = keys;
  if (typeof key !== 'string') return null;
  if (rest.length === 0) return withEntry(context, key, value);
  const inner = entry(context, key);
  const changed = putAt(isContext(inner) ? inner : {}, rest, value);
  return changed === null ? null : withEntry(context, key, changed);
}

function merged(contexts: readonly FeelValue[]): FeelValue {
  return contexts.every(isContext) ? Object.fromEntries(contexts.flatMap((context) => Object.entries(context))) : null;
}

function contextOf(entries: readonly FeelValue[]): FeelValue {
  const pairs: [string, FeelValue][] = [];
  for (const each of entries) {
    if (!isContext(each) || typeof each['key'] !== 'string' || !Object.hasOwn(each, 'value')) return null;
    pairs.push([each['key'], each['value'] ?? null]);
  }
  return Object.fromEntries(pairs);
}
