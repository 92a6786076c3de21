import { Parser } from 'saxen';
import { DeploymentError } from '../model/deployment-error.ts';
import { guardXml } from '../model/guardXml.ts';
import type { XmlElement } from './XmlElement.ts';

interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/** Reads XML into a tree by local names; throws `DeploymentError` for XML that is broken or unsafe. */
export function readXml(xml: string, resourceName: string): XmlElement {
  guardXml(xml, resourceName);
  const root: OpenElement = { name: '', attributes: {}, children: [], text: '' };
  const open: OpenElement[] = [root];
  const top = (): OpenElement => open.at(-1) ?? root;
  const failures: string[] = [];
  new Parser()
    .on('openTag', (name, attributes, decode) => {
      const given = Object.entries(attributes() ?? {}).map(([key, value]) => [key, decode(value)]);
      open.push({ name: localName(name), attributes: Object.fromEntries(given) as Record<string, string>, children: [], text: '' });
    })
    .on('closeTag', () => {
      const closed = open.pop();
      if (closed !== undefined) top().children.push(closed);
    })
    .on('text', (text, decode) => void (top().text += decode(text)))
    .on('cdata', (text) => void (top().text += text))
    .on('error', (error, context) => void failures.push(`Line=${context().line + 1}: ${error.message}`))
    .parse(xml);
  const [element] = root.children;
  if (failures.length > 0 || element === undefined)
    throw new DeploymentError(resourceName, [`Failed to parse DMN: ${failures[0] ?? 'no element'}`]);
  return element;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
