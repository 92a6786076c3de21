import { createRequire } from 'node:module';
import { BpmnModdle, type ModdleWarning } from 'bpmn-moddle';
import type { BpmnNode } from './BpmnNode.ts';
import { DeploymentError } from './deployment-error.ts';
import { elementLabel } from './elementLabel.ts';
import { guardXml } from './guardXml.ts';

const zeebe = createRequire(import.meta.url)('zeebe-bpmn-moddle/resources/zeebe.json') as Readonly<Record<string, unknown>>;

/** Properties whose dangling reference is reported by a validator, or matters to drawing only. */
const TOLERATED_REFERENCES = new Set([
  'bpmn:messageRef',
  'bpmndi:bpmnElement',
  'bpmn:incoming',
  'bpmn:outgoing',
  'bpmn:flowNodeRef',
  'bpmn:dataObjectRef',
  'bpmn:categoryValueRef',
]);

/** Reads BPMN 2.0 XML into moddle's tree; throws `DeploymentError` for XML that is broken, unsafe, dangling or not BPMN. */
export async function readDefinitions(xml: string, resourceName: string): Promise<BpmnNode> {
  guardXml(xml, resourceName);
  const { rootElement, warnings } = await read(xml, resourceName);
  const lines = warnings.filter((warning) => !TOLERATED_REFERENCES.has(warning.property ?? '')).map(lineOf);
  if (lines.length > 0) throw new DeploymentError(resourceName, lines.slice(0, 20));
  return rootElement;
}

function lineOf(warning: ModdleWarning): string {
  const { property, value, element, message } = warning;
  if (property === undefined || element === undefined || !message.startsWith('unresolved')) return `Error: ${readable(message)}`;
  return `Error: attribute '${property.replace(/^.*:/, '')}' of '${elementLabel(element)}' refers to '${value ?? ''}', which does not exist`;
}

async function read(xml: string, resourceName: string): ReturnType<BpmnModdle['fromXML']> {
  try {
    return await new BpmnModdle({ zeebe }).fromXML(xml);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new DeploymentError(resourceName, [`Error: ${readable(message)}`]);
  }
}

/** `Line=3: duplicate ID <s>` of moddle's three-line message, whose lines count from 0. */
function readable(message: string): string {
  const parts = /^([\s\S]*?)\n\tline: (\d+)\n\tcolumn: \d+\n\tnested error: ([\s\S]*)$/.exec(message);
  return parts === null ? message : `Line=${Number(parts[2]) + 1}: ${parts[3] ?? ''} (${parts[1] ?? ''})`;
}
