import type { FieldMarks } from './FieldMarks.ts';
import { rawOf, textOf, type Raw } from './Raw.ts';

/** Reads the marks of one form-js component; what is absent has its careful default. */
export function readMarks(component: Raw): FieldMarks {
  const properties = rawOf(component['properties']);
  return {
    personal: properties['personal'] !== 'no',
    pathway: properties['pathway'] === 'yes',
    share: properties['share'] === 'yes',
    sensitivity: properties['sensitivity'] === 'high' ? 'high' : 'normal',
    notFuture: properties['notFuture'] === 'yes',
    requiredIf: textOf(properties['requiredIf']),
    prefill: textOf(properties['prefill']),
  };
}
