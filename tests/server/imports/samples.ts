const BPMN = 'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"';
const DI =
  'xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:dd="http://www.omg.org/spec/DD/20100524/DI"';
const CAMUNDA = 'xmlns:camunda="http://camunda.org/schema/1.0/bpmn"';
const SIGNAVIO = 'xmlns:signavio="http://www.signavio.com"';

/** What differs from a plain foreign pathway: start, one task, end, drawn. */
export interface PathwaySample {
  readonly head?: string;
  readonly id?: string;
  readonly name?: string;
  readonly taskId?: string;
  readonly taskName?: string;
  readonly attributes?: string;
  readonly inTask?: string;
  readonly inProcess?: string;
  readonly before?: string;
  readonly beside?: string;
  readonly plane?: string;
  readonly shapes?: string;
  readonly drawing?: boolean;
}

/** A pathway as another program writes it. */
export function pathwaySample(how: PathwaySample = {}): string {
  const { id = 'Process_0abc', name = 'Visit', taskId = 'Task_1', taskName = 'Ask the family', plane = id } = how;
  const shape = (of: string, x: number) =>
    `<di:BPMNShape id="${of}_di" bpmnElement="${of}"><dc:Bounds x="${x}" y="80" width="100" height="80"/></di:BPMNShape>`;
  const edge = (of: string, x: number) =>
    `<di:BPMNEdge id="${of}_di" bpmnElement="${of}"><dd:waypoint x="${x}" y="120"/><dd:waypoint x="${x + 40}" y="120"/></di:BPMNEdge>`;
  const drawing = `<di:BPMNDiagram id="d"><di:BPMNPlane id="p" bpmnElement="${plane}">${how.shapes ?? ''}${shape('start', 0)}${shape(taskId, 140)}${shape('end', 280)}${edge('f1', 100)}${edge('f2', 240)}</di:BPMNPlane></di:BPMNDiagram>`;
  return `${how.head ?? '<?xml version="1.0" encoding="UTF-8"?>'}
<definitions ${BPMN} ${DI} ${CAMUNDA} ${SIGNAVIO} id="defs" targetNamespace="http://example.org">
${how.before ?? ''}<process id="${id}" name="${name}" ${how.attributes ?? 'isExecutable="true"'}>${how.inProcess ?? ''}
<startEvent id="start"><outgoing>f1</outgoing></startEvent><sequenceFlow id="f1" sourceRef="start" targetRef="${taskId}"/>
<userTask id="${taskId}" name="${taskName}" ${how.inTask?.startsWith('<') === false ? how.inTask : ''}>${how.inTask?.startsWith('<') === true ? how.inTask : ''}<incoming>f1</incoming><outgoing>f2</outgoing></userTask>
<sequenceFlow id="f2" sourceRef="${taskId}" targetRef="end"/><endEvent id="end"><incoming>f2</incoming></endEvent>
</process>${how.beside ?? ''}${how.drawing === false ? '' : drawing}</definitions>`;
}

/** A table as another program writes it, in the form of that version of DMN. */
export function tableSample({
  version = '20191111',
  id = 'Decision_1',
  name = 'Risk',
}: { version?: string; id?: string; name?: string } = {}): string {
  const namespace =
    version === '20151101'
      ? 'http://www.omg.org/spec/DMN/20151101/dmn.xsd'
      : version === '20180521'
        ? 'http://www.omg.org/spec/DMN/20180521/MODEL/'
        : `https://www.omg.org/spec/DMN/${version}/MODEL/`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="${namespace}" id="defs" name="defs" namespace="http://example.org"><decision id="${id}" name="${name}"><decisionTable id="t" hitPolicy="FIRST">
<input id="i" label="Age"><inputExpression id="ie" typeRef="number"><text>age</text></inputExpression></input><output id="o" label="Risk" name="risk" typeRef="string"/>
<rule id="r"><inputEntry id="re"><text>&lt; 5</text></inputEntry><outputEntry id="ro"><text>"high"</text></outputEntry></rule></decisionTable></decision></definitions>`;
}

/** A form as another program writes it. */
export function formSample(change: object = {}): string {
  return JSON.stringify({
    type: 'default',
    id: 'Form_0abc',
    schemaVersion: 16,
    properties: { title: 'Visit' },
    components: [{ type: 'textfield', key: 'a', id: 'A', label: 'Who was there?' }],
    ...change,
  });
}
