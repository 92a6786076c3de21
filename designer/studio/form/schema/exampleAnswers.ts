import { nameOf } from './FormPart.ts';
import type { FormPart } from './FormPart.ts';
import { partsBelow } from './partTree.ts';

/** Stand-ins for what the system fills in while the form is used: two choices under each `valuesKey`, and read-only answers. */
export function exampleAnswers(form: FormPart, example: (number: number) => string): Record<string, unknown> {
  const parts = partsBelow(form);
  const choices = [1, 2].map((number) => ({ label: example(number), value: `example_${number}` }));
  const filled = parts.flatMap(({ valuesKey }) => (valuesKey === undefined ? [] : [[valuesKey, choices] as const]));
  const known = parts.flatMap((part) => {
    const name = part.readonly === true ? nameOf(part) : null;
    return name === null ? [] : [[name, exampleOf(part, example(1))] as const];
  });
  return Object.fromEntries([...known, ...filled]);
}

function exampleOf(part: FormPart, text: string): unknown {
  if (part.type === 'number') return 1;
  if (part.type === 'checkbox') return true;
  if (part.type === 'datetime') return '2026-01-05';
  const first = part.values?.[0]?.value ?? (part.valuesKey === undefined ? text : 'example_1');
  return part.type === 'checklist' || part.type === 'taglist' ? [first] : first;
}
