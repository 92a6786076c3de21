/** A column of a table in these tests: FEEL of an input, or name of an output with its values by priority and its default. */
export interface Output {
  readonly name: string;
  readonly values?: string;
  readonly default?: string;
}

/** One rule: cells of inputs, then of outputs. */
export type Rule = readonly [tests: readonly string[], outputs: readonly string[]];

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const cell = (element: string, id: string, text: string): string => `<${element} id="${id}"><text>${escape(text)}</text></${element}>`;

/** Definitions `drg` around decisions; `namespace` is that of a DMN version. */
export function dmnXml(decisions: string, namespace = 'https://www.omg.org/spec/DMN/20191111/MODEL/'): string {
  return `<?xml version="1.0"?><definitions xmlns="${namespace}" id="drg" name="Test" namespace="test">${decisions}</definitions>`;
}

/** A decision whose result is known as its id. */
export function decision(id: string, logic: string, requires: readonly string[] = []): string {
  const requirements = requires
    .map((required) => `<informationRequirement id="${id}-${required}"><requiredDecision href="#${required}"/></informationRequirement>`)
    .join('');
  return `<decision id="${id}" name="Name of ${id}"><variable id="v-${id}" name="${id}"/>${requirements}${logic}</decision>`;
}

export function literal(feel: string): string {
  return `<literalExpression><text>${escape(feel)}</text></literalExpression>`;
}

/** What a table is made of. */
export interface Table {
  readonly inputs: readonly string[];
  readonly outputs: readonly Output[];
  readonly rules: readonly Rule[];
  readonly attributes?: string;
}

/** A table over inputs `i1…`, outputs `o1…`, rules `r1…`; `attributes` hold hit policy and aggregation. */
export function table({ inputs, outputs, rules, attributes = '' }: Table): string {
  const input = (feel: string, index: number): string =>
    `<input id="i${index + 1}" label="Input ${index + 1}"><inputExpression id="ie${index + 1}"><text>${escape(feel)}</text></inputExpression></input>`;
  const output = (each: Output, index: number): string =>
    `<output id="o${index + 1}" label="Output ${index + 1}" name="${each.name}">${each.values === undefined ? '' : cell('outputValues', `ov${index}`, each.values)}${each.default === undefined ? '' : cell('defaultOutputEntry', `d${index}`, each.default)}</output>`;
  const rule = ([tests, entries]: Rule, index: number): string =>
    `<rule id="r${index + 1}">${tests.map((text, column) => cell('inputEntry', `t${index}-${column}`, text)).join('')}${entries.map((text, column) => cell('outputEntry', `e${index}-${column}`, text)).join('')}</rule>`;
  return `<decisionTable id="table" ${attributes}>${inputs.map(input).join('')}${outputs.map(output).join('')}${rules.map(rule).join('')}</decisionTable>`;
}
