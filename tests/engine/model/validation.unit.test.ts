import { describe, expect, test } from '@jest/globals';
import { DeploymentError } from '../../../engine/model/deployment-error.ts';
import { parseBpmn } from '../../../engine/model/parseBpmn.ts';
import { bpmnXml, extensions, flow, line, serviceTask, timer } from './bpmnXml.ts';

async function errorsOf(xml: string): Promise<string> {
  try {
    await parseBpmn(xml, 'bad.bpmn');
  } catch (error) {
    if (error instanceof DeploymentError) return error.lines.join('\n');
    throw error;
  }
  return 'no error';
}

const start = '<bpmn:startEvent id="s"/>';
const end = '<bpmn:endEvent id="e"/>';
const task = (type: string, xml: string): string => line(`<bpmn:${type} id="t">${extensions(xml)}</bpmn:${type}>`);
const catching = (xml: string): string => line(`<bpmn:intermediateCatchEvent id="t">${xml}</bpmn:intermediateCatchEvent>`);
const boundary = (xml: string, attributes = ''): string =>
  line(serviceTask(), `<bpmn:boundaryEvent id="b" attachedToRef="t" ${attributes}>${xml}</bpmn:boundaryEvent>${flow('f3', ['b', 'e'])}`);
const gateway = (flows: string, attributes = ''): string =>
  `${start}<bpmn:exclusiveGateway id="g" ${attributes}/>${end}${flow('f', ['s', 'g'])}${flows}`;
const hour = timer('<bpmn:timeDuration>PT1H</bpmn:timeDuration>');
const mapping = (xml: string): string => line(serviceTask(`<zeebe:ioMapping>${xml}</zeebe:ioMapping>`));
const headers = (xml: string): string => line(serviceTask(`<zeebe:taskHeaders>${xml}</zeebe:taskHeaders>`));
const message = (xml: string): string => bpmnXml(catching('<bpmn:messageEventDefinition id="x" messageRef="m"/>'), xml);

/** Each text as Zeebe 8.6 answers the same resource, unless marked. */
const CASES: readonly (readonly [name: string, xml: string, element: string, text: string])[] = [
  ['no start event', bpmnXml(end), 'p', 'Must have at least one start event'],
  ['two none start events', bpmnXml(`${start}<bpmn:startEvent id="s2"/>`), 'p', 'Multiple none start events are not allowed'],
  [
    'complex gateway',
    bpmnXml(line('<bpmn:complexGateway id="t"/>')),
    't',
    "Elements of type 'ComplexGateway' are currently not supported.",
  ],
  ['transaction', bpmnXml(line('<bpmn:transaction id="t"/>')), 't', "Elements of type 'Transaction' are currently not supported."],
  [
    'script task (this engine)',
    bpmnXml(line('<bpmn:scriptTask id="t"/>')),
    't',
    "Elements of type 'ScriptTask' are currently not supported.",
  ],
  [
    'multi-instance (this engine)',
    bpmnXml(line(`<bpmn:userTask id="t"><bpmn:multiInstanceLoopCharacteristics id="l"/></bpmn:userTask>`)),
    't',
    "Elements of type 'MultiInstanceLoopCharacteristics' are currently not supported.",
  ],
  [
    'native user task (this engine)',
    bpmnXml(task('userTask', '<zeebe:userTask/>')),
    't > extensionElements > userTask',
    "Extension element 'zeebe:userTask' is currently not supported",
  ],
  [
    'execution listener (this engine)',
    bpmnXml(
      line(serviceTask('<zeebe:executionListeners><zeebe:executionListener eventType="start" type="x"/></zeebe:executionListeners>')),
    ),
    't',
    "Extension element 'zeebe:executionListeners' is currently not supported.",
  ],
  [
    'binding (this engine)',
    bpmnXml(task('callActivity', '<zeebe:calledElement processId="a" bindingType="deployment"/>')),
    't > extensionElements > calledElement',
    "Attribute 'bindingType' must be 'latest', but was 'deployment'",
  ],
  [
    'message start (this engine)',
    bpmnXml('<bpmn:startEvent id="s"><bpmn:messageEventDefinition id="x"/></bpmn:startEvent>'),
    's',
    "Elements of type 'MessageEventDefinition' are currently not supported.",
  ],
  [
    'no task definition',
    bpmnXml(line('<bpmn:serviceTask id="t"/>')),
    't',
    "Must have exactly one 'zeebe:taskDefinition' extension element",
  ],
  [
    'empty job type',
    bpmnXml(task('serviceTask', '<zeebe:taskDefinition type=""/>')),
    't > extensionElements > taskDefinition',
    'Expected expression but not found.',
  ],
  [
    'unreadable job type',
    bpmnXml(task('serviceTask', '<zeebe:taskDefinition type="=a +"/>')),
    't > extensionElements > taskDefinition',
    "failed to parse expression 'a +': ",
  ],
  [
    'duplicate header',
    bpmnXml(headers('<zeebe:header key="k" value="1"/><zeebe:header key="k" value="2"/>')),
    't > extensionElements > taskHeaders',
    "Headers contain duplicate entries for key 'k'",
  ],
  [
    'reserved header',
    bpmnXml(headers('<zeebe:header key="io.camunda.zeebe:formKey" value="1"/>')),
    't > extensionElements > taskHeaders',
    "Attribute 'key' contains 'io.camunda.zeebe:formKey', but header keys starting with 'io.camunda.zeebe:' are reserved for internal use.",
  ],
  [
    'static output',
    bpmnXml(mapping('<zeebe:output source="x" target="y"/>')),
    't > extensionElements > ioMapping > output',
    "Expected expression but found static value 'x'. An expression must start with '=' (e.g. '=x').",
  ],
  [
    'no source',
    bpmnXml(mapping('<zeebe:input target="y"/>')),
    't > extensionElements > ioMapping > input',
    'Expected expression but not found.',
  ],
  [
    'no target',
    bpmnXml(mapping('<zeebe:input source="=x"/>')),
    't > extensionElements > ioMapping > input',
    'Expected path expression but not found.',
  ],
  [
    'bad target',
    bpmnXml(mapping('<zeebe:input source="=x" target="a..b"/>')),
    't > extensionElements > ioMapping > input',
    "Expected path expression 'a..b' but doesn't match the pattern '[a-zA-Z_][a-zA-Z0-9_]*(\\.[a-zA-Z_][a-zA-Z0-9_]*)*'.",
  ],
  [
    'reserved target',
    bpmnXml(mapping('<zeebe:input source="=x" target="if"/>')),
    't > extensionElements > ioMapping > input',
    "Expected path expression 'if' but is one of the reserved words (null, true, false, function, if, then, else, for, between, instance, of).",
  ],
  ['nothing called', bpmnXml(line('<bpmn:callActivity id="t"/>')), 't', "Must have exactly one 'zeebe:calledElement' extension element"],
  [
    'called without id',
    bpmnXml(task('callActivity', '<zeebe:calledElement/>')),
    't > extensionElements > calledElement',
    'Expected expression but not found.',
  ],
  [
    'no rule',
    bpmnXml(line('<bpmn:businessRuleTask id="t"/>')),
    't',
    "Must have either one 'zeebe:calledDecision' or one 'zeebe:taskDefinition' extension element",
  ],
  [
    'rule without result',
    bpmnXml(task('businessRuleTask', '<zeebe:calledDecision decisionId="d"/>')),
    't > extensionElements > calledDecision',
    "Attribute 'resultVariable' must be present and not empty",
  ],
  [
    'form without key',
    bpmnXml(task('userTask', '<zeebe:formDefinition/>')),
    't > extensionElements > formDefinition',
    "Exactly one of the attributes 'formId, formKey' must be present and not blank",
  ],
  [
    'groups with a gap',
    bpmnXml(task('userTask', '<zeebe:assignmentDefinition candidateGroups="a,,b"/>')),
    't > extensionElements > assignmentDefinition',
    "Expected static value to be a list of comma-separated values, e.g. 'a,b,c', but found 'a,,b'.",
  ],
  [
    'due tomorrow',
    bpmnXml(task('userTask', '<zeebe:taskSchedule dueDate="tomorrow"/>')),
    't > extensionElements > taskSchedule',
    "Expected static value to be a valid DateTime String, e.g. '2023-03-02T15:35+02:00', but found 'tomorrow'.",
  ],
  ['boundary without definition', bpmnXml(boundary('')), 'b', 'Must have exactly one event definition'],
  [
    'boundary on a gateway',
    bpmnXml(
      `${line('<bpmn:exclusiveGateway id="t"/>')}<bpmn:boundaryEvent id="b" attachedToRef="t">${hour}</bpmn:boundaryEvent>${flow('f3', ['b', 'e'])}`,
    ),
    'b',
    'Must be attached to an activity',
  ],
  ['boundary entered', bpmnXml(boundary(hour) + flow('f4', ['t', 'b'])), 'b', 'Cannot have incoming sequence flows'],
  [
    'boundary without way out',
    bpmnXml(line(serviceTask(), `<bpmn:boundaryEvent id="b" attachedToRef="t">${hour}</bpmn:boundaryEvent>`)),
    'b',
    'Must have at least one outgoing sequence flow or association',
  ],
  [
    'boundary of a conditional',
    bpmnXml(boundary('<bpmn:conditionalEventDefinition id="c"/>')),
    'b',
    'Boundary events must be one of: timer, message, error, signal, escalation',
  ],
  [
    'interrupting cycle',
    bpmnXml(boundary(timer('<bpmn:timeCycle>R/PT1H</bpmn:timeCycle>'))),
    'b',
    'Interrupting timer event with time cycle is not allowed.',
  ],
  [
    'bad cycle',
    bpmnXml(boundary(timer('<bpmn:timeCycle>R5</bpmn:timeCycle>'), 'cancelActivity="false"')),
    'b',
    'Invalid timer cycle expression (No interval given)',
  ],
  ['no timer', bpmnXml(catching(timer(''))), 'td', 'Must be exactly one type of timer: timeDuration, timeDate or timeCycle'],
  [
    'cycle at a catch event',
    bpmnXml(catching(timer('<bpmn:timeCycle>R/PT1H</bpmn:timeCycle>'))),
    't',
    'Intermediate timer catch event must have either a time duration or a time date.',
  ],
  [
    'bad duration',
    bpmnXml(catching(timer('<bpmn:timeDuration>foo</bpmn:timeDuration>'))),
    't',
    "Invalid timer duration expression (Invalid duration format 'foo' for expression 'foo'.)",
  ],
  [
    'date without offset',
    bpmnXml(catching(timer('<bpmn:timeDate>2020-01-01T00:00:00</bpmn:timeDate>'))),
    't',
    "Invalid timer date expression (Invalid date-time format '2020-01-01T00:00:00' for expression '2020-01-01T00:00:00'.)",
  ],
  ['catch without definition', bpmnXml(catching('')), 't', 'Must have exactly one event definition'],
  [
    'catch of a conditional',
    bpmnXml(catching('<bpmn:conditionalEventDefinition id="c"/>')),
    't',
    'Event definition must be one of: message, timer, signal, or link',
  ],
  ['catch without message', bpmnXml(catching('<bpmn:messageEventDefinition id="x"/>')), 'x', 'Must reference a message'],
  [
    'message without name',
    message(`<bpmn:message id="m">${extensions('<zeebe:subscription correlationKey="=a"/>')}</bpmn:message>`),
    'm',
    'Name must be present and not empty',
  ],
  [
    'message without subscription',
    message('<bpmn:message id="m" name="n"/>'),
    'm',
    'Must have exactly one zeebe:subscription extension element',
  ],
  [
    'static correlation key',
    message(`<bpmn:message id="m" name="n">${extensions('<zeebe:subscription correlationKey="abc"/>')}</bpmn:message>`),
    'm > extensionElements > subscription',
    "Expected expression but found static value 'abc'. An expression must start with '=' (e.g. '=abc').",
  ],
  [
    'end that goes on',
    bpmnXml(start + end + flow('f', ['s', 'e']) + flow('g', ['e', 's'])),
    'e',
    'End events must not have outgoing sequence flows to other elements.',
  ],
  [
    'end of a timer',
    bpmnXml(`${start}<bpmn:endEvent id="e">${hour}</bpmn:endEvent>${flow('f', ['s', 'e'])}`),
    'e',
    'End events must be one of: none, error, message, terminate, signal, escalation or compensation',
  ],
  ['foreign default flow', bpmnXml(gateway(flow('h', ['g', 'e'], '=true'), 'default="f"')), 'g', 'Default flow must start at gateway'],
  [
    'way without condition',
    bpmnXml(gateway(flow('h', ['g', 'e'], '=true') + flow('i', ['g', 'e']))),
    'i',
    'Must have a condition or be default flow',
  ],
  [
    'static condition',
    bpmnXml(gateway(flow('h', ['g', 'e'], 'true'))),
    'h > conditionExpression',
    "Expected expression but found static value 'true'. An expression must start with '=' (e.g. '=true').",
  ],
  [
    'condition at a start event',
    bpmnXml(start + end + flow('f', ['s', 'e'], '=true')),
    's',
    'Conditional sequence flows are only supported at exclusive or inclusive gateway',
  ],
];

describe('validation of a process', () => {
  test.each(CASES)('should refuse %s', async (...[, xml, element, text]) => {
    const errors = await errorsOf(xml);

    expect(errors).toContain(`- Element: ${element}\n    - ERROR: ${text}`);
  });

  test('should report every finding of a resource, one entry an element', async () => {
    const errors = await errorsOf(
      bpmnXml(
        `${start}${end}${flow('f', ['s', 'a'])}<bpmn:serviceTask id="a"/>${flow('g', ['a', 'b'])}<bpmn:serviceTask id="b"/>${flow('h', ['b', 'e'])}`,
      ),
    );

    expect(errors).toBe(
      "- Element: a\n    - ERROR: Must have exactly one 'zeebe:taskDefinition' extension element\n- Element: b\n    - ERROR: Must have exactly one 'zeebe:taskDefinition' extension element",
    );
  });

  test('should refuse a resource without executable process', async () => {
    const xml = bpmnXml(start).replace('isExecutable="true"', 'isExecutable="false"');

    expect(await errorsOf(xml)).toBe('- Element: definitions\n    - ERROR: Must contain at least one executable process');
  });

  test('should refuse a loop in which nothing waits, and allow one with a task', async () => {
    const loop = `${start}<bpmn:exclusiveGateway id="a"/><bpmn:exclusiveGateway id="b" default="back"/>${end}${flow('f', ['s', 'a'])}${flow('on', ['a', 'b'])}${flow('back', ['b', 'a'])}${flow('out', ['b', 'e'], '=x')}`;
    const waiting = `${start}${serviceTask()}<bpmn:exclusiveGateway id="b" default="back"/>${end}${flow('f', ['s', 't'])}${flow('on', ['t', 'b'])}${flow('back', ['b', 't'])}${flow('out', ['b', 'e'], '=x')}`;

    expect(await errorsOf(bpmnXml(loop))).toBe(
      '- Process: p\n    - ERROR: Processes are not allowed to contain a straight-through processing loop: a > b > a',
    );
    expect(await errorsOf(bpmnXml(waiting))).toBe('no error');
  });
});
