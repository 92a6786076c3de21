/** A key that the first partition could have given, and never did. */
export const UNKNOWN_KEY = '4503599627370000';

const definitions = (body: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="definitions" targetNamespace="http://iss.example">
${body}
</bpmn:definitions>`;

const flow = (id: string, from: string, to: string): string => `<bpmn:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}" />`;

/** start → one element, given as its tag with its content → end. */
const around = (processId: string, element: string, more = ''): string =>
  definitions(`${more}<bpmn:process id="${processId}" isExecutable="true">
  <bpmn:startEvent id="start" />${flow('in', 'start', 'step')}
  ${element}
  ${flow('out', 'step', 'end')}<bpmn:endEvent id="end" />
</bpmn:process>`);

/** start → service task of the given job type → end; `extra` goes beside the task definition. */
export const serviceTask = (processId: string, jobType: string, extra = ''): string =>
  around(
    processId,
    `<bpmn:serviceTask id="step"><bpmn:extensionElements><zeebe:taskDefinition type="${jobType}" retries="3" />${extra}</bpmn:extensionElements></bpmn:serviceTask>`,
  );

/** start → service task that says nothing of its work → end. */
export const bareTask = (processId: string): string => around(processId, '<bpmn:serviceTask id="step" />');

/** start → user task with form and role → end. */
export const userTask = (processId: string): string =>
  around(
    processId,
    `<bpmn:userTask id="step"><bpmn:extensionElements><zeebe:formDefinition formKey="F07" /><zeebe:assignmentDefinition candidateGroups="officer" /><zeebe:taskHeaders><zeebe:header key="submit" value="Send" /></zeebe:taskHeaders></bpmn:extensionElements></bpmn:userTask>`,
  );

/** start → message catch correlated by the variable `order` → end. */
export const messageCatch = (processId: string, messageName: string): string =>
  around(
    processId,
    `<bpmn:intermediateCatchEvent id="step"><bpmn:messageEventDefinition messageRef="message" /></bpmn:intermediateCatchEvent>`,
    `<bpmn:message id="message" name="${messageName}"><bpmn:extensionElements><zeebe:subscription correlationKey="=order" /></bpmn:extensionElements></bpmn:message>`,
  );

/** start → call activity of another process → end. */
export const caller = (processId: string, calledId: string): string =>
  around(
    processId,
    `<bpmn:callActivity id="step"><bpmn:extensionElements><zeebe:calledElement processId="${calledId}" propagateAllChildVariables="true" /></bpmn:extensionElements></bpmn:callActivity>`,
  );

/** start → timer of the given ISO duration → end. */
export const timerCatch = (processId: string, duration: string): string =>
  around(
    processId,
    `<bpmn:intermediateCatchEvent id="step"><bpmn:timerEventDefinition><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">${duration}</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>`,
  );

/** start → exclusive gateway that asks `yes`, without a default flow. */
export const question = (processId: string): string =>
  definitions(`<bpmn:process id="${processId}" isExecutable="true">
  <bpmn:startEvent id="start" />${flow('in', 'start', 'gateway')}
  <bpmn:exclusiveGateway id="gateway" />
  <bpmn:sequenceFlow id="yes" sourceRef="gateway" targetRef="end"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">=yes</bpmn:conditionExpression></bpmn:sequenceFlow>
  <bpmn:sequenceFlow id="no" sourceRef="gateway" targetRef="other"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">=not(yes)</bpmn:conditionExpression></bpmn:sequenceFlow>
  <bpmn:endEvent id="end" /><bpmn:endEvent id="other" />
</bpmn:process>`);

/** start → business rule task that decides → end. */
export const ruleTask = (processId: string, decisionId: string): string =>
  around(
    processId,
    `<bpmn:businessRuleTask id="step"><bpmn:extensionElements><zeebe:calledDecision decisionId="${decisionId}" resultVariable="decided" /></bpmn:extensionElements></bpmn:businessRuleTask>`,
  );

/** One unique-hit table: `age` under or from 18. */
export const ageTable = (decisionId: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="${decisionId}-graph" name="Graph" namespace="http://iss.example">
  <decision id="${decisionId}" name="Age band">
    <decisionTable id="table" hitPolicy="UNIQUE">
      <input id="i"><inputExpression id="ie" typeRef="number"><text>age</text></inputExpression></input>
      <output id="o" name="band" typeRef="string" />
      <rule id="r1"><inputEntry id="e1"><text>&lt; 18</text></inputEntry><outputEntry id="x1"><text>"child"</text></outputEntry></rule>
      <rule id="r2"><inputEntry id="e2"><text>&gt;= 18</text></inputEntry><outputEntry id="x2"><text>"adult"</text></outputEntry></rule>
    </decisionTable>
  </decision>
</definitions>`;

/** A process without a way in. */
export const withoutStart = (processId: string): string =>
  definitions(`<bpmn:process id="${processId}" isExecutable="true"><bpmn:endEvent id="end" /></bpmn:process>`);
