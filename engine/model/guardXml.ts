import { DeploymentError } from './deployment-error.ts';

/** Deepest nesting of XML elements that is read. */
export const MAX_XML_DEPTH = 100;

const MARKUP = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<![A-Z]|<(\/?)[^\s<>"'/!?](?:[^<>"']|"[^"]*"|'[^']*')*>/gi;

/**
 * Refuses XML that no model needs and that could exhaust a reader: a DOCTYPE (so no entities), nesting deeper than
 * `MAX_XML_DEPTH`, an empty document. Throws `DeploymentError`; whether the XML is well formed is for the reader to say.
 */
export function guardXml(xml: string, resourceName: string): void {
  if (xml.trim() === '') throw new DeploymentError(resourceName, ['Fatal Error: Line=1: Premature end of file.']);
  let depth = 0;
  for (const match of xml.matchAll(MARKUP)) {
    const tag = match[0];
    if (/^<![A-Z]/i.test(tag))
      throw new DeploymentError(resourceName, [`Fatal Error: Line=${lineAt(xml, match.index)}: DOCTYPE is disallowed.`]);
    if (match[1] === undefined) continue;
    if (match[1] === '/') depth -= 1;
    else if (!tag.endsWith('/>')) depth += 1;
    if (depth > MAX_XML_DEPTH)
      throw new DeploymentError(resourceName, [
        `Error: Line=${lineAt(xml, match.index)}: elements are nested deeper than ${MAX_XML_DEPTH} levels.`,
      ]);
  }
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
