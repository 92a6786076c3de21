import type { ExpressionLanguage } from '../expression/expression.ts';
import { DeploymentError } from '../model/deployment-error.ts';
import { compileLogic } from './compileLogic.ts';
import type { CompiledDecision, ExecutableDrg } from './decision.ts';
import { createFeelCompiler, type FeelCompiler } from './FeelCompiler.ts';
import { readXml } from './readXml.ts';
import { findCycle } from './findCycle.ts';
import { childNamed, childrenNamed, type XmlElement } from './XmlElement.ts';

/** Reads a DMN resource and compiles its decisions; throws `DeploymentError` for what cannot be read or is not supported. */
export function parseDrg(xml: string, resourceName: string, feel: ExpressionLanguage): ExecutableDrg {
  const definitions = readXml(xml, resourceName);
  const fail = (text: string): never => {
    throw new DeploymentError(resourceName, [text]);
  };
  if (definitions.name !== 'definitions')
    return fail(`Failed to parse DMN: expected element 'definitions' but found '${definitions.name}'`);
  const { id, name, namespace } = definitions.attributes;
  if (id === undefined || name === undefined) return fail("Failed to parse DMN: 'definitions' must have the attributes 'id' and 'name'");
  const elements = childrenNamed(definitions, 'decision');
  checkIds(elements, fail);
  const compiler = createFeelCompiler(feel, resourceName).knowing(variableNames(definitions));
  const decisions = new Map(elements.map((element) => [element.attributes['id'] ?? '', compileDecision(element, compiler)]));
  checkRequirements(decisions, fail);
  return {
    id,
    name,
    namespace: namespace ?? '',
    decisions: [...decisions.values()].map((decision) => ({ id: decision.id, name: decision.name })),
    compiled: decisions,
  };
}

function checkIds(decisions: readonly XmlElement[], fail: (text: string) => never): void {
  const seen = new Set<string>();
  for (const { attributes } of decisions) {
    const { id = '', name = '' } = attributes;
    if (id === '') fail(`decision '${name}' must have the attribute 'id'`);
    if (seen.has(id)) fail(`Failed to parse DMN: duplicate ID '${id}'`);
    seen.add(id);
  }
}

function checkRequirements(decisions: ReadonlyMap<string, CompiledDecision>, fail: (text: string) => never): void {
  for (const { requires } of decisions.values()) {
    const missing = requires.find((required) => !decisions.has(required));
    if (missing !== undefined) fail(`Unable to find a model element instance for id ${missing}`);
  }
  if (findCycle(decisions)) fail('Invalid DMN model: Cyclic dependencies between decisions detected.');
}

function compileDecision(element: XmlElement, compiler: FeelCompiler): CompiledDecision {
  const { id = '', name } = element.attributes;
  return {
    id,
    name: name ?? id,
    variable: variableOf(element) ?? id,
    requires: childrenNamed(element, 'informationRequirement').flatMap(
      (requirement) => childNamed(requirement, 'requiredDecision')?.attributes['href']?.replace(/^.*#/, '') ?? [],
    ),
    logic: compileLogic(element, compiler),
  };
}

function variableOf(element: XmlElement): string | undefined {
  return childNamed(element, 'variable')?.attributes['name'];
}

/** Names of inputs and decisions: those with spaces must be known before FEEL is read. */
function variableNames(definitions: XmlElement): readonly string[] {
  return definitions.children
    .flatMap((element) => [variableOf(element), element.name === 'inputData' ? element.attributes['name'] : undefined])
    .filter((name) => name !== undefined);
}
