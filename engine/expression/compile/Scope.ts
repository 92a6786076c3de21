import { normalizeName } from './normalizeName.ts';
import { FeelCallable, type FeelValue } from '../values/FeelValue.ts';

/** Names visible at a place, innermost first, and what the evaluation has to complain about. */
export interface Scope {
  readonly names: Readonly<Record<string, FeelValue>>;
  readonly parent: Scope | undefined;
  readonly warnings: string[];
}

const MAX_WARNINGS = 20;

/** A scope inside `parent` with further names. */
export function innerScope(parent: Scope, names: Readonly<Record<string, FeelValue>>): Scope {
  return { names, parent, warnings: parent.warnings };
}

/** Value of a name, undefined when nothing in sight has it. */
export function lookUp(scope: Scope, name: string): FeelValue | undefined {
  for (let place: Scope | undefined = scope; place !== undefined; place = place.parent) {
    const value = entryOf(place.names, name);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Function of a name; a variable of the same name that is no function does not hide it. */
export function lookUpFunction(scope: Scope, name: string): FeelCallable | undefined {
  for (let place: Scope | undefined = scope; place !== undefined; place = place.parent) {
    const value = entryOf(place.names, name);
    if (value instanceof FeelCallable) return value;
  }
  return undefined;
}

/** Own entry of a context; a name of several words is found whatever its spacing. */
export function entryOf(names: Readonly<Record<string, FeelValue>>, name: string): FeelValue | undefined {
  if (Object.hasOwn(names, name)) return names[name] ?? null;
  if (!/[^\w]/.test(name)) return undefined;
  const normalized = normalizeName(name);
  const key = Object.keys(names).find((candidate) => normalizeName(candidate) === normalized);
  return key === undefined ? undefined : (names[key] ?? null);
}

/** Notes why a value turned null, as Zeebe names it: `[NO_VARIABLE_FOUND] …`. */
export function warn(scope: Scope, kind: string, text: string): null {
  if (scope.warnings.length < MAX_WARNINGS) scope.warnings.push(`[${kind}] ${text}`);
  return null;
}
