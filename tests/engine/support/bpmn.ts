/** Small BPMN documents for tests: elements and messages as text, sequence flows as `from->to` or with a condition. */
export interface Flow {
  readonly from: string;
  readonly to: string;
  readonly condition?: string;
}

const ROOT =
  '<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="definitions" targetNamespace="test">';

export function bpmn(processId: string, parts: readonly string[], flows: readonly (string | Flow)[]): string {
  const messages = parts.filter((part) => part.startsWith('<bpmn:message '));
  const elements = parts.filter((part) => !messages.includes(part));
  const parsed = flows.map((flow) => (typeof flow === 'string' ? parseFlow(flow) : flow));
  const body = elements.map((element) => withFlows(element, parsed)).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>${ROOT}${messages.join('')}<bpmn:process id="${processId}" isExecutable="true">${body}${parsed.map(flowXml).join('')}</bpmn:process></bpmn:definitions>`;
}

const flowId = ({ from, to }: Flow): string => `${from}-${to}`;

export const start = (id = 'start'): string => `<bpmn:startEvent id="${id}"></bpmn:startEvent>`;
export const end = (id = 'end'): string => `<bpmn:endEvent id="${id}"></bpmn:endEvent>`;
export const serviceTask = (id: string, type: string, extensions = ''): string =>
  `<bpmn:serviceTask id="${id}"><bpmn:extensionElements><zeebe:taskDefinition type="${type}" />${extensions}</bpmn:extensionElements></bpmn:serviceTask>`;
export const userTask = (id: string, extensions = ''): string =>
  `<bpmn:userTask id="${id}"><bpmn:extensionElements>${extensions}</bpmn:extensionElements></bpmn:userTask>`;
export const decisionTask = (id: string, decisionId: string, resultVariable: string): string =>
  `<bpmn:businessRuleTask id="${id}"><bpmn:extensionElements><zeebe:calledDecision decisionId="${decisionId}" resultVariable="${resultVariable}" /></bpmn:extensionElements></bpmn:businessRuleTask>`;
export const exclusive = (id: string, defaultFlow?: string): string =>
  `<bpmn:exclusiveGateway id="${id}"${defaultFlow === undefined ? '' : ` default="${defaultFlow}"`}></bpmn:exclusiveGateway>`;
export const parallel = (id: string): string => `<bpmn:parallelGateway id="${id}"></bpmn:parallelGateway>`;
export const callActivity = (id: string, processId: string, { attributes = '', extensions = '' } = {}): string =>
  `<bpmn:callActivity id="${id}"><bpmn:extensionElements><zeebe:calledElement processId="${processId}" ${attributes}/>${extensions}</bpmn:extensionElements></bpmn:callActivity>`;
export const timerBoundary = (id: string, attachedTo: string, timer: string): string =>
  `<bpmn:boundaryEvent id="${id}" attachedToRef="${attachedTo}">${timerDefinition(timer)}</bpmn:boundaryEvent>`;
/** A timer boundary event that does not interrupt. */
export const reminder = (id: string, attachedTo: string, timer: string): string =>
  timerBoundary(id, attachedTo, timer).replace(' attachedToRef', ' cancelActivity="false" attachedToRef');
export const timerCatch = (id: string, timer: string): string =>
  `<bpmn:intermediateCatchEvent id="${id}">${timerDefinition(timer)}</bpmn:intermediateCatchEvent>`;
export const messageCatch = (id: string, messageId: string): string =>
  `<bpmn:intermediateCatchEvent id="${id}"><bpmn:messageEventDefinition messageRef="${messageId}" /></bpmn:intermediateCatchEvent>`;
export const message = (id: string, name: string, correlationKey: string): string =>
  `<bpmn:message id="${id}" name="${name}"><bpmn:extensionElements><zeebe:subscription correlationKey="${correlationKey}" /></bpmn:extensionElements></bpmn:message>`;
export const ioMapping = (inputs: Readonly<Record<string, string>>, outputs: Readonly<Record<string, string>> = {}): string => {
  const lines = (kind: string, mappings: Readonly<Record<string, string>>): string =>
    Object.entries(mappings)
      .map(([target, source]) => `<zeebe:${kind} source="${source}" target="${target}" />`)
      .join('');
  return `<zeebe:ioMapping>${lines('input', inputs)}${lines('output', outputs)}</zeebe:ioMapping>`;
};

function timerDefinition(timer: string): string {
  const kind = /^R\d*\//.test(timer) ? 'timeCycle' : 'timeDuration';
  return `<bpmn:timerEventDefinition><bpmn:${kind} xsi:type="bpmn:tFormalExpression">${timer}</bpmn:${kind}></bpmn:timerEventDefinition>`;
}

function parseFlow(text: string): Flow {
  const [from = '', to = ''] = text.split('->');
  return { from, to };
}

function flowXml(flow: Flow): string {
  const condition =
    flow.condition === undefined
      ? ''
      : `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${flow.condition}</bpmn:conditionExpression>`;
  return `<bpmn:sequenceFlow id="${flowId(flow)}" sourceRef="${flow.from}" targetRef="${flow.to}">${condition}</bpmn:sequenceFlow>`;
}

/** Adds the incoming and outgoing lists that editors write; they stand before an event definition. */
function withFlows(element: string, flows: readonly Flow[]): string {
  const id = /id="([^"]+)"/.exec(element)?.[1] ?? '';
  const incoming = flows.filter((flow) => flow.to === id).map((flow) => `<bpmn:incoming>${flowId(flow)}</bpmn:incoming>`);
  const outgoing = flows.filter((flow) => flow.from === id).map((flow) => `<bpmn:outgoing>${flowId(flow)}</bpmn:outgoing>`);
  const lists = [...incoming, ...outgoing].join('');
  if (element.includes('</bpmn:extensionElements>'))
    return element.replace('</bpmn:extensionElements>', `</bpmn:extensionElements>${lists}`);
  return element.replace('>', `>${lists}`);
}
