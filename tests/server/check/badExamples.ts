import type { ContentFile } from '../../../server/content/Content.ts';
import { readContent } from '../../../server/releases/readContent.ts';

export const PATHWAY = 'processes/domestic-violence/domestic-violence.bpmn';
export const PLAN = 'processes/core-plan-approval/core-plan-approval.bpmn';
const LIMITS = 'processes/domestic-violence/limits.dmn';

/** One file, and what somebody makes of it. */
export type Edit = readonly [file: string, edit: (text: string) => string];

/** All content as the files of a draft. */
export async function contentFiles(): Promise<ContentFile[]> {
  const { procedures, forms } = await readContent('.');
  return [
    ...procedures.flatMap(({ bpmn, tables }) => [bpmn, ...tables]),
    ...forms.map(({ file, schema }) => ({ file, text: JSON.stringify(schema) })),
  ];
}

/** The files after an edit. Throws when it changes nothing. */
export function edited(files: readonly ContentFile[], [file, edit]: Edit): ContentFile[] {
  const text = files.find((each) => each.file === file)?.text;
  if (text === undefined || edit(text) === text) throw new Error(`nothing to edit in ${file}`);
  return files.map((each) => (each.file === file ? { file, text: edit(text) } : each));
}

/** For each rule: where it is broken in *Domestic violence*, and by what. */
export const BAD_EXAMPLES: readonly (readonly [rule: string, place: string | null, edit: Edit])[] = [
  ['step-name', 'safetyPlan', [PATHWAY, (text) => text.replace('name="Make the safety plan"', '')]],
  ['step-role', 'safetyPlan', [PATHWAY, (text) => text.replace('candidateGroups="officer"', 'candidateGroups="clerk"')]],
  ['step-form', 'safetyPlan', [PATHWAY, (text) => text.replace(/<zeebe:formDefinition formKey="F07-safety-plan" \/>/, '')]],
  ['step-form', 'safetyPlan', [PATHWAY, (text) => text.replace('formKey="F07-safety-plan"', 'formKey="F99"')]],
  ['step-limit', 'safetyPlan', [PATHWAY, (text) => text.replace('key="limit" value="safetyPlan"', 'key="limit" value="someday"')]],
  ['dead-end', 'safetyPlan', [PATHWAY, (text) => withoutFlow(text, 'safetyPlanToPlanStarts')]],
  ['unreachable', 'safetyPlan', [PATHWAY, (text) => withoutFlow(text, 'isSafeToSafetyPlan')]],
  ['decision-condition', 'isSafe', [PATHWAY, (text) => text.replace(/<bpmn:conditionExpression[^<]*<\/bpmn:conditionExpression>/, '')]],
  ['decision-otherwise', 'isSafe', [PATHWAY, (text) => text.replace(' default="isSafeToSafetyPlan"', '')]],
  [
    'decision-same',
    'isSafe',
    [PATHWAY, (text) => text.replace(/sourceRef="isSafe" targetRef="\w+"/g, 'sourceRef="isSafe" targetRef="safetyPlan"')],
  ],
  ['handoff-receiver', 'policeHandoff', [PATHWAY, (text) => text.replace(`<zeebe:input source='="dovvsu"' target="agency" />`, '')]],
  ['handoff-service', 'policeHandoff', [PATHWAY, (text) => text.replace(`'="police_other_service"'`, `'=""'`)]],
  ['handoff-deadline', 'policeHandoff', [LIMITS, (text) => text.replace('name="answerHandoff"', 'name="answerSomething"')]],
  ['answer-unknown', 'isSafe', [PATHWAY, (text) => text.replace('=assessment_safety_category =', '=assessment_mood =')]],
  [
    'condition-unreadable',
    'isSafe',
    [PATHWAY, (text) => text.replace('=assessment_safety_category = "safe"', '=assessment_safety_category = (')],
  ],
  [
    'idle-circle',
    'planApproved',
    [PLAN, (text) => text.replace('sourceRef="planIsDue" targetRef="actionPlan"', 'sourceRef="planIsDue" targetRef="planApproved"')],
  ],
  [
    'condition-unanswered',
    'isSafe',
    [PATHWAY, (text) => text.replace('=assessment_safety_category = "safe"', '=assessment_safety_category &gt; 2')],
  ],
  ['call-circle', 'plan', [PATHWAY, (text) => text.replace('processId="core-plan-approval"', 'processId="domestic-violence"')]],
  ['readable', 'plan', [PATHWAY, (text) => text.replace('processId="core-plan-approval"', 'processId="core-nothing"')]],
  ['time', null, [LIMITS, (text) => text.replace('name="waitingList"', 'name="waiting"')]],
  ['limits', null, [LIMITS, (text) => text.replace(/"P\d+D"/, '"soon"')]],
  ['limits', null, [LIMITS, (text) => text.replace('"medium"', '"middling"')]],
  ['readable', null, [LIMITS, (text) => text.slice(0, text.length / 2)]],
  ['readable', null, ['forms/F07.form', (text) => text.slice(0, -1)]],
  ['readable', null, ['forms/F07.form', () => '[]']],
  ['step-id', null, [PATHWAY, (text) => text.replace('<bpmn:userTask id', '<bpmn:userTask name="Loose" /><bpmn:userTask id')]],
];

/** The pathway without one of its flows. */
export function withoutFlow(text: string, id: string): string {
  return text
    .replace(new RegExp(`<bpmn:(incoming|outgoing)>${id}</bpmn:(incoming|outgoing)>`, 'g'), '')
    .replace(new RegExp(`<bpmn:sequenceFlow id="${id}"[^>]*/>`), '')
    .replace(new RegExp(` default="${id}"`), '')
    .replace(new RegExp(`<bpmndi:BPMNEdge [^>]*bpmnElement="${id}"[\\s\\S]*?</bpmndi:BPMNEdge>`), '');
}
