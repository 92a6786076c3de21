import { FeelDuration, FeelRange } from 'feelin';
import type { FeelValue } from '../values/FeelValue.ts';
import { isContext, isList, isTemporal } from '../values/typeOf.ts';
import { childAt, nameOf, type NodeCompiler } from './Compilation.ts';
import { entryOf, warn, type Scope } from './Scope.ts';

/** `a.b`: an entry of a context, a part of a temporal value or range, or of each item of a list. */
export const compilePath: NodeCompiler = (node, compilation) => {
  const target = compilation.compile(childAt(node, 0));
  const name = nameOf(childAt(node, 2), compilation);
  const step = (value: FeelValue, scope: Scope): FeelValue =>
    isList(value) ? value.map((item) => partOf(item, name, scope)) : partOf(value, name, scope);
  return (scope) => step(target(scope), scope);
};

const TEMPORAL_PARTS = ['year', 'month', 'day', 'weekday', 'hour', 'minute', 'second', 'timezone', 'time offset'];
const DURATION_PARTS = ['years', 'months', 'days', 'hours', 'minutes', 'seconds'];
const RANGE_PARTS = ['start', 'end', 'start included', 'end included'];

function partOf(value: FeelValue, name: string, scope: Scope): FeelValue {
  if (isContext(value)) {
    const entry = entryOf(value, name);
    if (entry !== undefined) return entry;
    const keys = Object.keys(value).map((key) => `'${key}'`);
    return warn(
      scope,
      'NO_CONTEXT_ENTRY_FOUND',
      `No context entry found with key '${name}'.${keys.length > 0 ? ` Available keys: ${keys.join(', ')}` : ''}`,
    );
  }
  const parts = partsOf(value);
  if (!parts.includes(name)) return value === null ? null : warn(scope, 'NO_PROPERTY_FOUND', `No property found with name '${name}'`);
  const part = (value as unknown as Readonly<Record<string, FeelValue | undefined>>)[name] ?? null;
  return name === 'timezone' && part === 'UTC' ? 'Z' : part;
}

function partsOf(value: FeelValue): readonly string[] {
  if (isTemporal(value)) return TEMPORAL_PARTS;
  if (value instanceof FeelDuration) return DURATION_PARTS;
  return value instanceof FeelRange ? RANGE_PARTS : [];
}
