import { surveyXml } from './surveyXml.ts';

export type TextKind = 'pathway' | 'table' | 'form' | 'other';

/** What kind of part a text is, by what it says itself, whatever its file is called. */
export function kindOfText(text: string): TextKind {
  if (/^\s*[[{]/.test(text)) return 'form';
  const elements = surveyXml(text);
  const namespace = typeof elements === 'string' ? rootNamespace(text) : (elements[0]?.namespace ?? '');
  if (namespace.includes('/spec/BPMN/')) return 'pathway';
  return namespace.includes('/spec/DMN/') ? 'table' : 'other';
}

/** For what cannot be read as XML: the first namespace of either kind, so that the reason told is the damage. */
function rootNamespace(text: string): string {
  return /omg\.org(\/spec\/(?:BPMN|DMN)\/)/.exec(text)?.[1] ?? '';
}
