import type { Answer } from '../Answer.ts';

/** How a table asks for an answer: its expression and type; a list that was not answered is an empty one. */
export function columnFor({ label, key, kind }: Answer): { label: string; expression: string; type: string } {
  if (kind === 'choices') return { label, expression: `if ${key} = null then [] else ${key}`, type: 'Any' };
  return { label, expression: key, type: kind === 'number' ? 'number' : kind === 'yes-no' ? 'boolean' : 'string' };
}
