import type { BpmnElement, ModdleElement } from '../modeler/BpmnElement.ts';
import { extensionOf } from '../plainRules/firstSteps.ts';

const TIMER = /^=\s*duration\(\s*limits\.(\w+)\s*\)$/;

/** One of the texts that an extension of the step carries; empty when it has none. */
export const extensionText = (element: BpmnElement, type: string, name: string): string => {
  const value = extensionOf(element, type)?.get(name);
  return typeof value === 'string' ? value : '';
};

/** The value of a task header; null when it has none. */
export function headerOf(element: BpmnElement, key: string): string | null {
  const headers = (extensionOf(element, 'zeebe:TaskHeaders')?.get('values') ?? []) as ModdleElement[];
  const value = headers.find((header) => header.get('key') === key)?.get('value');
  return typeof value === 'string' ? value : null;
}

/** The sentence that officers read as "why". */
export function whyOf(element: BpmnElement): string {
  const [first] = element.businessObject.get('documentation') as ModdleElement[];
  const text = first?.get('text');
  return typeof text === 'string' ? text : '';
}

/** The column of the limits table that holds the time of this step; null when it has none. */
export function limitColumn(element: BpmnElement): string | null {
  if (element.type !== 'bpmn:IntermediateCatchEvent') return headerOf(element, 'limit');
  const [timer] = element.businessObject.get('eventDefinitions') as ModdleElement[];
  if (timer?.$type !== 'bpmn:TimerEventDefinition') return null;
  return TIMER.exec(feelOf(timer.get('timeDuration')))?.[1] ?? null;
}

/** The text of an expression; empty when there is none. */
export function feelOf(expression: unknown): string {
  const body = (expression as ModdleElement | undefined)?.get('body');
  return typeof body === 'string' ? body : '';
}

/** An input of a called procedure: its plain text, or its FEEL when it is more than a text. */
export function inputOf(element: BpmnElement, target: string): { text: string | null; feel: string } {
  const inputs = (extensionOf(element, 'zeebe:IoMapping')?.get('inputParameters') ?? []) as ModdleElement[];
  const source = inputs.find((input) => input.get('target') === target)?.get('source');
  const feel = typeof source === 'string' ? source : '';
  const quoted = /^=\s*"([^"\\]*)"\s*$/.exec(feel);
  return { text: feel === '' ? '' : (quoted?.[1] ?? null), feel };
}
