import { AGGREGATIONS, HIT_POLICIES, type Aggregation, type HitPolicy } from './hitPolicy.ts';
import { childNamed, childrenNamed, textOf, type XmlElement } from './XmlElement.ts';

/** A decision table as written: texts of its cells, rule by rule. */
export interface TableText {
  readonly hitPolicy: HitPolicy;
  readonly aggregation: Aggregation | undefined;
  readonly inputs: readonly { readonly id: string; readonly label: string; readonly expression: string }[];
  readonly outputs: readonly {
    readonly id: string;
    readonly label: string;
    readonly name: string;
    readonly values: string;
    readonly default: string;
  }[];
  readonly rules: readonly { readonly id: string; readonly tests: readonly string[]; readonly outputs: readonly string[] }[];
}

/** Reads a table; `fail` gets what keeps it from being one. */
export function readTable(element: XmlElement, fail: (text: string) => never): TableText {
  const hitPolicy = HIT_POLICIES.find((policy) => policy === (element.attributes['hitPolicy'] ?? 'UNIQUE'));
  if (hitPolicy === undefined) return fail(`hit policy '${element.attributes['hitPolicy'] ?? ''}' is not supported`);
  const given = element.attributes['aggregation'];
  const aggregation = AGGREGATIONS.find((each) => each === given);
  if (given !== undefined && aggregation === undefined) return fail(`aggregation '${given}' is not supported`);
  const inputs = childrenNamed(element, 'input').map(readInput);
  const outputs = childrenNamed(element, 'output').map((output, _index, all) => readOutput(output, all.length, fail));
  if (outputs.length === 0) return fail('a decision table must have at least one output');
  const rules = childrenNamed(element, 'rule').map((rule) => readRule(rule, { inputs: inputs.length, outputs: outputs.length }, fail));
  return { hitPolicy, aggregation, inputs, outputs, rules };
}

function readInput(element: XmlElement): TableText['inputs'][number] {
  const expression = textOf(childNamed(element, 'inputExpression'));
  return {
    id: element.attributes['id'] ?? '',
    label: element.attributes['label'] ?? expression,
    expression: expression === '' ? 'null' : expression,
  };
}

function readOutput(element: XmlElement, count: number, fail: (text: string) => never): TableText['outputs'][number] {
  const { id = '', name = '', label } = element.attributes;
  if (name === '' && count > 1) return fail(`no output name defined for '${label ?? id}'`);
  return {
    id,
    name,
    label: label ?? name,
    values: textOf(childNamed(element, 'outputValues')),
    default: textOf(childNamed(element, 'defaultOutputEntry')),
  };
}

function readRule(
  element: XmlElement,
  size: { readonly inputs: number; readonly outputs: number },
  fail: (text: string) => never,
): TableText['rules'][number] {
  const id = element.attributes['id'] ?? '';
  const tests = childrenNamed(element, 'inputEntry').map(textOf);
  const outputs = childrenNamed(element, 'outputEntry').map(textOf);
  if (tests.length !== size.inputs || outputs.length !== size.outputs) {
    return fail(
      `rule '${id}' must have ${size.inputs} input and ${size.outputs} output entries, but has ${tests.length} and ${outputs.length}`,
    );
  }
  return { id, tests, outputs };
}
