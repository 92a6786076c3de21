/** XML of a definitions element around `body` of one executable process `p`; `root` goes beside the process. */
export function bpmnXml(body: string, root = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="definitions_1" targetNamespace="test">
${root}<bpmn:process id="p" name="A process" isExecutable="true">${body}</bpmn:process></bpmn:definitions>`;
}

/** `extensionElements` around `xml`. */
export function extensions(xml: string): string {
  return `<bpmn:extensionElements>${xml}</bpmn:extensionElements>`;
}

/** A sequence flow, with a condition when `condition` is given. */
export function flow(id: string, ends: readonly [string, string], condition?: string): string {
  const inner =
    condition === undefined ? '' : `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${condition}</bpmn:conditionExpression>`;
  return `<bpmn:sequenceFlow id="${id}" sourceRef="${ends[0]}" targetRef="${ends[1]}">${inner}</bpmn:sequenceFlow>`;
}

/** start → `element` with id `t` → end, and `more` beside them. */
export function line(element: string, more = ''): string {
  return `<bpmn:startEvent id="s"/>${flow('f1', ['s', 't'])}${element}${flow('f2', ['t', 'e'])}<bpmn:endEvent id="e"/>${more}`;
}

/** A service task `t` with job type `work` and further extension elements. */
export function serviceTask(more = ''): string {
  return `<bpmn:serviceTask id="t">${extensions(`<zeebe:taskDefinition type="work"/>${more}`)}</bpmn:serviceTask>`;
}

/** A timer event definition `td` around `xml`. */
export function timer(xml: string): string {
  return `<bpmn:timerEventDefinition id="td">${xml}</bpmn:timerEventDefinition>`;
}
