import type { Content, FormContent, ProcedureContent } from '../../../../server/content/Content.ts';

const BPMN =
  'xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"';

/** A process of the given flow elements, with a diagram that names it. */
export function bpmn(id: string, elements: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><bpmn:definitions ${BPMN} id="definitions"><bpmn:process id="${id}" isExecutable="true"><bpmn:startEvent id="start"/>${elements}</bpmn:process><bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="${id}"/></bpmndi:BPMNDiagram></bpmn:definitions>`;
}

export const CALL =
  '<bpmn:callActivity id="call"><bpmn:extensionElements><zeebe:calledElement processId="core-visit" propagateAllChildVariables="false"/></bpmn:extensionElements></bpmn:callActivity>';
export const ASK_LIMITS =
  '<bpmn:businessRuleTask id="limits"><bpmn:extensionElements><zeebe:calledDecision decisionId="limits" resultVariable="limits"/></bpmn:extensionElements></bpmn:businessRuleTask>';

/** A user task; each part may be left out or changed. */
export function userTask(parts: { group?: string; form?: string; limit?: string; name?: string } = {}): string {
  const { group = 'officer', form = 'V1', limit = 'visit', name = 'Home visit' } = parts;
  return `<bpmn:userTask id="visit" name="${name}"><bpmn:documentation>See how she is.</bpmn:documentation><bpmn:extensionElements><zeebe:formDefinition formKey="${form}"/><zeebe:assignmentDefinition candidateGroups="${group}"/><zeebe:taskHeaders><zeebe:header key="submit" value="Send the visit"/><zeebe:header key="limit" value="${limit}"/></zeebe:taskHeaders></bpmn:extensionElements></bpmn:userTask>`;
}

/** A non-interrupting timer on the visit. */
export function timer(duration: string): string {
  return `<bpmn:boundaryEvent id="late" attachedToRef="visit" cancelActivity="false"><bpmn:timerEventDefinition id="lateTimer"><bpmn:timeDuration>${duration}</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>`;
}

/** A limits table with one column; `cells` by risk. */
export function limits(cells: Readonly<Record<string, string>> = { high: 'PT24H', medium: 'P3D', low: 'P1W' }): string {
  const rows = Object.entries(cells).map(
    ([risk, cell]) =>
      `<rule id="${risk}"><inputEntry id="${risk}In"><text>"${risk}"</text></inputEntry><outputEntry id="${risk}Out"><text>"${cell}"</text></outputEntry></rule>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="limitsFile" name="Limits" namespace="http://example.org"><decision id="limits" name="Limits"><decisionTable id="table" hitPolicy="UNIQUE"><input id="in"><inputExpression id="inText"><text>risk</text></inputExpression></input><output id="out" name="visit" typeRef="string"><description>[I] to be confirmed</description></output>${rows.join('')}</decisionTable></decision></definitions>`;
}

export const FORM: FormContent = {
  id: 'V1',
  file: 'forms/V1.form',
  schema: {
    type: 'default',
    id: 'V1',
    schemaVersion: 19,
    properties: { title: 'Visit' },
    components: [
      {
        type: 'radio',
        key: 'seen',
        label: 'Seen?',
        id: 'Field_seen',
        values: [{ label: 'Yes', value: 'yes' }],
        properties: { personal: 'no', pathway: 'yes' },
      },
    ],
  },
};

interface Changes {
  readonly visit?: string;
  readonly table?: string;
  readonly forms?: readonly FormContent[];
  readonly root?: string;
}

/** A root procedure that calls one other, with its limits and form; a test changes a part. */
export function sampleContent({ visit = ASK_LIMITS + userTask(), table = limits(), forms = [FORM], root = CALL }: Changes = {}): Content & {
  root: ProcedureContent;
} {
  const intake: ProcedureContent = {
    id: 'intake',
    name: 'Intake',
    kind: 'root',
    bpmn: file('intake', 'intake.bpmn', bpmn('intake', root)),
    tables: [file('intake', 'limits.dmn', table)],
  };
  const core: ProcedureContent = {
    id: 'core-visit',
    name: 'Visit',
    kind: 'core',
    bpmn: file('core-visit', 'core-visit.bpmn', bpmn('core-visit', visit)),
    tables: [],
  };
  return { procedures: [core, intake], forms, root: intake };
}

function file(folder: string, name: string, text: string): { file: string; text: string } {
  return { file: `processes/${folder}/${name}`, text };
}
