import { Parser } from 'saxen';

/** Deepest nesting that is read: the deepest pathway of the programme has a tenth of it. */
const DEEPEST = 100;

/** An element as it stands in the file: namespace, name without prefix, attributes. */
export interface SurveyedElement {
  readonly namespace: string;
  readonly name: string;
  /** By local name; those of other namespaces are left out. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Namespaces of its other attributes. */
  readonly foreign: readonly string[];
}

/** Why XML is not even looked into. */
export type XmlFault = 'entities' | 'broken' | 'deep';

type Scope = Readonly<Record<string, string>>;

/** Every element of an XML file in order, or why it is not read: it defines entities, is not well formed, or is nested without end. */
export function surveyXml(xml: string): readonly SurveyedElement[] | XmlFault {
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) return 'entities';
  const elements: SurveyedElement[] = [];
  const scopes: Scope[] = [{}];
  const faults = new Set<XmlFault>();
  new Parser()
    .on('openTag', (name, attributes, decode) => {
      if (scopes.length > DEEPEST) faults.add('deep');
      if (faults.size > 0) return;
      const own = Object.fromEntries(Object.entries(attributes() ?? {}).map(([key, value]) => [key, decode(value)]));
      const scope = scopeOf(scopes.at(-1) ?? {}, own);
      scopes.push(scope);
      elements.push(elementOf(name, own, scope));
    })
    .on('closeTag', () => void scopes.pop())
    .on('error', () => void faults.add('broken'))
    .parse(xml);
  const [fault] = faults;
  return fault ?? (elements.length === 0 ? 'broken' : elements);
}

function scopeOf(outer: Scope, attributes: Scope): Scope {
  const declared = Object.entries(attributes).flatMap(([key, value]) =>
    key === 'xmlns' ? [['', value]] : key.startsWith('xmlns:') ? [[key.slice('xmlns:'.length), value]] : [],
  );
  return declared.length === 0 ? outer : { ...outer, ...(Object.fromEntries(declared) as Scope) };
}

function elementOf(name: string, attributes: Scope, scope: Scope): SurveyedElement {
  const [prefix, local] = split(name);
  const plain = Object.entries(attributes).filter(([key]) => !key.includes(':') && key !== 'xmlns');
  const foreign = Object.keys(attributes).flatMap((key) => {
    const namespace = scope[split(key)[0]];
    return key.includes(':') && !key.startsWith('xmlns:') && namespace !== undefined ? [namespace] : [];
  });
  return { namespace: scope[prefix] ?? '', name: local, attributes: Object.fromEntries(plain), foreign };
}

function split(name: string): [prefix: string, local: string] {
  const at = name.indexOf(':');
  return at < 0 ? ['', name] : [name.slice(0, at), name.slice(at + 1)];
}
