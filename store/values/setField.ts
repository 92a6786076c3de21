import type { Document, Value } from './value.ts';

/** Sets a field as own data whatever its name is; a plain assignment to `__proto__` would change the prototype instead. */
export function setField(document: Document, name: string, value: Value): void {
  if (name === '__proto__') Object.defineProperty(document, name, { value, enumerable: true, writable: true, configurable: true });
  else document[name] = value;
}

/** Reads an own field; inherited names such as `constructor` are no fields. */
export function getField(document: Document, name: string): Value {
  return Object.hasOwn(document, name) ? document[name] : undefined;
}
