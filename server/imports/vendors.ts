import type { SurveyedElement } from './surveyXml.ts';
import { counted } from './quoted.ts';

/** Namespaces that are read here, or that say nothing of what a file means. */
const OWN = /^$|omg\.org\/spec\/|camunda\.org\/schema\/(zeebe|modeler)\/|bpmn\.io\/schema\/|w3\.org\//;

const VENDORS: readonly (readonly [mark: RegExp, name: string])[] = [
  [/camunda\.org/, 'Camunda 7'],
  [/signavio/, 'Signavio'],
  [/flowable/, 'Flowable'],
  [/activiti/, 'Activiti'],
  [/bizagi/, 'Bizagi'],
  [/jboss\.org|drools|kiegroup/, 'jBPM'],
  [/trisotech/, 'Trisotech'],
  [/sparxsystems/, 'Enterprise Architect'],
];

/** How often a file holds what only another program understands, by that program's name. */
export function vendorsIn(elements: readonly SurveyedElement[]): ReadonlyMap<string, number> {
  const places = elements.flatMap(({ namespace, foreign }) => [namespace, ...foreign]).filter((namespace) => !OWN.test(namespace));
  const counts = new Map<string, number>();
  for (const namespace of places) {
    const name = VENDORS.find(([mark]) => mark.test(namespace))?.[1] ?? 'another program';
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** A sentence for each program whose settings stay in the file. */
export function vendorSentences(vendors: ReadonlyMap<string, number>): string[] {
  return [...vendors].map(
    ([name, count]) => `Settings of ${name} in ${counted(count, 'place')}. They stay in the file, but nothing here follows them.`,
  );
}
