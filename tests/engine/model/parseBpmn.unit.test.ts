import { describe, expect, test } from '@jest/globals';
import { parseBpmn } from '../../../engine/model/parseBpmn.ts';
import { bpmnXml, extensions, flow, line, serviceTask, timer } from './bpmnXml.ts';

async function onlyProcess(xml: string) {
  const [process] = await parseBpmn(xml, 'test.bpmn');
  return process!;
}

describe('parseBpmn', () => {
  test('should give process, start, end and flows by id', async () => {
    const process = await onlyProcess(bpmnXml(`<bpmn:startEvent id="s" name="Begin"/>${flow('f', ['s', 'e'])}<bpmn:endEvent id="e"/>`));

    expect(process).toMatchObject({ id: 'p', name: 'A process', noneStartEventId: 's' });
    expect([...process.elements.keys()]).toEqual(['p', 's', 'e']);
    expect(process.elements.get('p')).toMatchObject({ type: 'PROCESS', scopeId: undefined });
    expect(process.elements.get('s')).toMatchObject({ type: 'START_EVENT', name: 'Begin', scopeId: 'p', incoming: [], outgoing: ['f'] });
    expect(process.elements.get('e')).toMatchObject({ type: 'END_EVENT', incoming: ['f'], outgoing: [] });
    expect(process.flows.get('f')).toEqual({ id: 'f', sourceId: 's', targetId: 'e', condition: undefined });
  });

  test('should read job, headers and mappings of a service task', async () => {
    const mapping = '<zeebe:ioMapping><zeebe:input source="=a.b" target="x.y"/><zeebe:output source="=r" target="out"/></zeebe:ioMapping>';
    const headers = '<zeebe:taskHeaders><zeebe:header key="k" value="v"/></zeebe:taskHeaders>';
    const process = await onlyProcess(bpmnXml(line(serviceTask(mapping + headers))));

    expect(process.elements.get('t')).toMatchObject({
      type: 'SERVICE_TASK',
      job: { type: { text: 'work', isStatic: true }, retries: { text: '3', isStatic: true }, headers: { k: 'v' } },
      inputs: [{ source: { text: '=a.b', isStatic: false }, target: ['x', 'y'] }],
      outputs: [{ source: { text: '=r', isStatic: false }, target: ['out'] }],
    });
  });

  test('should read a user task with form, people and dates', async () => {
    const xml = extensions(
      '<zeebe:formDefinition formKey="F07"/><zeebe:assignmentDefinition assignee="=who" candidateGroups="officer, partner"/><zeebe:taskSchedule dueDate="=due"/><zeebe:taskHeaders><zeebe:header key="submit" value="Send"/></zeebe:taskHeaders>',
    );
    const process = await onlyProcess(bpmnXml(line(`<bpmn:userTask id="t">${xml}</bpmn:userTask>`)));

    expect(process.elements.get('t')).toMatchObject({
      type: 'USER_TASK',
      userTask: {
        formKey: 'F07',
        headers: { submit: 'Send' },
        assignee: { text: '=who' },
        candidateGroups: { text: '=["officer","partner"]', isStatic: false },
        candidateUsers: undefined,
        dueDate: { text: '=due' },
        followUpDate: undefined,
      },
    });
  });

  test('should read a business rule task that calls a decision, and one that is a job', async () => {
    const decision = extensions('<zeebe:calledDecision decisionId="limits" resultVariable="limits"/>');
    const called = await onlyProcess(bpmnXml(line(`<bpmn:businessRuleTask id="t">${decision}</bpmn:businessRuleTask>`)));
    const job = await onlyProcess(
      bpmnXml(
        line(`<bpmn:businessRuleTask id="t">${extensions('<zeebe:taskDefinition type="=kind" retries="5"/>')}</bpmn:businessRuleTask>`),
      ),
    );

    expect(called.elements.get('t')).toMatchObject({
      type: 'BUSINESS_RULE_TASK',
      job: undefined,
      decision: { decisionId: { text: 'limits' }, resultVariable: 'limits' },
    });
    expect(job.elements.get('t')).toMatchObject({
      decision: undefined,
      job: { type: { text: '=kind', isStatic: false }, retries: { text: '5' } },
    });
  });

  test.each([
    ['<zeebe:calledElement processId="child"/>', true, true],
    ['<zeebe:calledElement processId="child" propagateAllChildVariables="false" propagateAllParentVariables="false"/>', false, false],
  ])('should read call activity %s', async (xml, parent, child) => {
    const process = await onlyProcess(bpmnXml(line(`<bpmn:callActivity id="t">${extensions(xml)}</bpmn:callActivity>`)));

    expect(process.elements.get('t')).toMatchObject({
      type: 'CALL_ACTIVITY',
      processId: { text: 'child' },
      propagateAllParentVariables: parent,
      propagateAllChildVariables: child,
    });
  });

  test('should read gateways with conditions and default flow', async () => {
    const body = `<bpmn:startEvent id="s"/><bpmn:exclusiveGateway id="g" default="no"/><bpmn:parallelGateway id="j"/><bpmn:endEvent id="e"/>
      ${flow('f', ['s', 'g'])}${flow('yes', ['g', 'j'], '=a &gt; 1')}${flow('no', ['g', 'j'])}${flow('out', ['j', 'e'])}`;
    const process = await onlyProcess(bpmnXml(body));

    expect(process.elements.get('g')).toMatchObject({ type: 'EXCLUSIVE_GATEWAY', defaultFlowId: 'no', outgoing: ['yes', 'no'] });
    expect(process.elements.get('j')).toMatchObject({ type: 'PARALLEL_GATEWAY', incoming: ['yes', 'no'] });
    expect(process.flows.get('yes')?.condition).toEqual({ text: '=a > 1', isStatic: false });
  });

  test('should attach timer boundary events of both kinds to their activity', async () => {
    const boundary = (id: string, attributes: string, xml: string): string =>
      `<bpmn:boundaryEvent id="${id}" attachedToRef="t" ${attributes}>${timer(xml).replace('"td"', `"td-${id}"`)}</bpmn:boundaryEvent>${flow(`f-${id}`, [id, 'e'])}`;
    const more =
      boundary('b1', '', '<bpmn:timeDuration>=duration(limits.t)</bpmn:timeDuration>') +
      boundary('b2', 'cancelActivity="false"', '<bpmn:timeCycle>R3/PT1H</bpmn:timeCycle>');
    const process = await onlyProcess(bpmnXml(line(serviceTask(), more)));

    expect(process.elements.get('t')?.boundaryEventIds).toEqual(['b1', 'b2']);
    expect(process.elements.get('b1')).toMatchObject({
      type: 'BOUNDARY_EVENT',
      attachedToId: 't',
      interrupting: true,
      timer: { kind: 'duration', expression: { text: '=duration(limits.t)' } },
    });
    expect(process.elements.get('b2')).toMatchObject({
      interrupting: false,
      timer: { kind: 'cycle', expression: { text: 'R3/PT1H', isStatic: true } },
    });
  });

  test('should read intermediate catch events for a time and for a message', async () => {
    const catching = (xml: string): string => line(`<bpmn:intermediateCatchEvent id="t">${xml}</bpmn:intermediateCatchEvent>`);
    const message = `<bpmn:message id="m" name="paid">${extensions('<zeebe:subscription correlationKey="=caseId"/>')}</bpmn:message>`;
    const timed = await onlyProcess(bpmnXml(catching(timer('<bpmn:timeDate>2030-01-01T00:00:00Z</bpmn:timeDate>'))));
    const messaged = await onlyProcess(bpmnXml(catching('<bpmn:messageEventDefinition id="x" messageRef="m"/>'), message));

    expect(timed.elements.get('t')).toMatchObject({ event: { kind: 'timer', timer: { kind: 'date' } } });
    expect(messaged.elements.get('t')).toMatchObject({
      event: { kind: 'message', message: { name: { text: 'paid' }, correlationKey: { text: '=caseId' } } },
    });
  });

  test('should skip processes that are not executable and keep the order of the others', async () => {
    const other = (id: string, executable: boolean): string =>
      `<bpmn:process id="${id}" isExecutable="${executable}"><bpmn:startEvent id="s-${id}"/></bpmn:process>`;
    const xml = bpmnXml('<bpmn:startEvent id="s"/>', other('drawn', false) + other('first', true));

    expect((await parseBpmn(xml, 'test.bpmn')).map((process) => process.id)).toEqual(['first', 'p']);
  });

  test('should keep what is for drawing only out of execution', async () => {
    const body =
      '<bpmn:laneSet id="ls"><bpmn:lane id="l"><bpmn:flowNodeRef>s</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet><bpmn:startEvent id="s"/><bpmn:dataObjectReference id="d" dataObjectRef="o"/><bpmn:dataObject id="o"/><bpmn:textAnnotation id="a"><bpmn:text>note</bpmn:text></bpmn:textAnnotation>';

    expect([...(await onlyProcess(bpmnXml(body))).elements.keys()]).toEqual(['p', 's']);
  });
});
