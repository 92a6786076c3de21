import { childNamed, childrenNamed, type XmlElement } from '../../engine/decision/XmlElement.ts';
import { readDate, readDateTime, readDuration, readTime } from '../../engine/expression/builtins/readTemporal.ts';
import type { FeelValue } from '../../engine/expression/values/FeelValue.ts';

const READERS: Readonly<Record<string, (text: string) => FeelValue>> = {
  boolean: (text) => text === 'true',
  decimal: Number,
  double: Number,
  integer: Number,
  date: readDate,
  dateTime: readDateTime,
  time: readTime,
  duration: readDuration,
};

/** A value of the test data: a simple `value`, a `list` of items, or `component`s by name. */
export function tckValue(element: XmlElement): FeelValue {
  const list = childNamed(element, 'list');
  if (list !== undefined) return childrenNamed(list, 'item').map(tckValue);
  const components = childrenNamed(element, 'component');
  if (components.length > 0)
    return Object.fromEntries(components.map((component) => [component.attributes['name'] ?? '', tckValue(component)]));
  const value = childNamed(element, 'value');
  if (value === undefined || value.attributes['xsi:nil'] === 'true') return null;
  const type = (value.attributes['xsi:type'] ?? 'string').replace(/^.*:/, '');
  return READERS[type]?.(value.text.trim()) ?? value.text;
}
