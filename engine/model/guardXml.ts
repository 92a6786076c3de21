import { DeploymentError } from './deployment-error.ts';

/** Deepest nesting of XML elements that is read. */
const MAX_XML_DEPTH = 100;

/** Most XML elements that are read; a process of 300 steps with its drawing has some 4,000. */
const MAX_XML_ELEMENTS = 20_000;

/**
 * Refuses XML that no model needs and that could exhaust a reader: a DOCTYPE (so no entities), nesting deeper than
 * `MAX_XML_DEPTH`, more than `MAX_XML_ELEMENTS`, an empty document. Takes time in proportion to the text. Throws
 * `DeploymentError`; whether the XML is well formed is for the reader to say.
 */
export function guardXml(xml: string, resourceName: string): void {
  if (xml.trim() === '') throw new DeploymentError(resourceName, ['Fatal Error: Line=1: Premature end of file.']);
  let depth = 0;
  let count = 0;
  for (let start = xml.indexOf('<'), end = start; start >= 0; start = xml.indexOf('<', end)) {
    end = endOfMarkup(xml, start);
    if (end < 0) return;
    const kind = kindOf(xml, start, end);
    if (kind === 'doctype') refuse(xml, start, { resourceName, text: 'DOCTYPE is disallowed.' });
    if (kind === 'open') depth += 1;
    if (kind === 'close') depth -= 1;
    if (kind === 'open' || kind === 'empty') count += 1;
    if (depth > MAX_XML_DEPTH) refuse(xml, start, { resourceName, text: `elements are nested deeper than ${MAX_XML_DEPTH} levels.` });
    if (count > MAX_XML_ELEMENTS) refuse(xml, start, { resourceName, text: `there are more than ${MAX_XML_ELEMENTS} elements.` });
  }
}

type Kind = 'open' | 'close' | 'empty' | 'doctype' | 'other';

function kindOf(xml: string, start: number, end: number): Kind {
  const second = xml[start + 1];
  if (second === '/') return 'close';
  if (second === '?') return 'other';
  if (second === '!') return xml.startsWith('<!--', start) || xml.startsWith('<![CDATA[', start) ? 'other' : 'doctype';
  return xml[end - 2] === '/' ? 'empty' : 'open';
}

/** Index behind the comment, section, instruction or tag that starts at `start`; -1 when it does not end. */
function endOfMarkup(xml: string, start: number): number {
  if (xml.startsWith('<!--', start)) return behind(xml, '-->', start + 4);
  if (xml.startsWith('<![CDATA[', start)) return behind(xml, ']]>', start + 9);
  if (xml.startsWith('<?', start)) return behind(xml, '?>', start + 2);
  if (xml.startsWith('<!', start)) return start + 2;
  return endOfTag(xml, start);
}

/** A `>` inside quotes does not end a tag. */
function endOfTag(xml: string, start: number): number {
  let at = start + 1;
  for (;;) {
    const next = indexOfAny(xml, at);
    if (next < 0) return -1;
    if (xml[next] === '>') return next + 1;
    at = xml.indexOf(xml[next] ?? '"', next + 1) + 1;
    if (at === 0) return -1;
  }
}

const TAG_END = /[>"']/g;

function indexOfAny(xml: string, from: number): number {
  TAG_END.lastIndex = from;
  return TAG_END.exec(xml)?.index ?? -1;
}

function behind(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  return found < 0 ? -1 : found + mark.length;
}

function refuse(xml: string, index: number, reason: { readonly resourceName: string; readonly text: string }): never {
  const line = xml.slice(0, index).split('\n').length;
  throw new DeploymentError(reason.resourceName, [`Fatal Error: Line=${line}: ${reason.text}`]);
}
