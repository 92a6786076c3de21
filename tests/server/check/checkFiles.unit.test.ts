import { beforeAll, describe, expect, it } from '@jest/globals';
import { checkFiles } from '../../../server/check/checkFiles.ts';
import type { ContentFile } from '../../../server/content/Content.ts';
import { readContent } from '../../../server/releases/readContent.ts';

const PATHWAY = 'processes/domestic-violence/domestic-violence.bpmn';
const PLAN = 'processes/core-plan-approval/core-plan-approval.bpmn';
const LIMITS = 'processes/domestic-violence/limits.dmn';
type Edit = readonly [file: string, edit: (text: string) => string];
const silent = () => Promise.resolve([]);

describe('checkFiles', () => {
  let files: ContentFile[];

  beforeAll(async () => {
    const { procedures, forms } = await readContent('.');
    files = [
      ...procedures.flatMap(({ bpmn, tables }) => [bpmn, ...tables]),
      ...forms.map(({ file, schema }) => ({ file, text: JSON.stringify(schema) })),
    ];
  });

  const check = (root: string, changed = files) => checkFiles(changed, { root, lint: silent });
  const edited = (file: string, edit: (text: string) => string): ContentFile[] => {
    expect(files.map((each) => each.file)).toContain(file);
    return files.map((each) => (each.file === file ? { file, text: edit(each.text) } : each));
  };

  it.each(['domestic-violence', 'intake'])('should find nothing to mend in %s as it is published', async (root) => {
    expect(await check(root)).toEqual([]);
  });

  it.each<[rule: string, place: string | null, edit: Edit]>([
    ['step-name', 'safetyPlan', [PATHWAY, (text) => text.replace('name="Make the safety plan"', '')]],
    ['step-role', 'safetyPlan', [PATHWAY, (text) => text.replace('candidateGroups="officer"', 'candidateGroups="clerk"')]],
    ['step-form', 'safetyPlan', [PATHWAY, (text) => text.replace(/<zeebe:formDefinition formKey="F07-safety-plan" \/>/, '')]],
    ['step-form', 'safetyPlan', [PATHWAY, (text) => text.replace('formKey="F07-safety-plan"', 'formKey="F99"')]],
    ['step-limit', 'safetyPlan', [PATHWAY, (text) => text.replace('key="limit" value="safetyPlan"', 'key="limit" value="someday"')]],
    ['dead-end', 'safetyPlan', [PATHWAY, (text) => withoutFlow(text, 'safetyPlanToPlanStarts')]],
    ['unreachable', 'safetyPlan', [PATHWAY, (text) => withoutFlow(text, 'isSafeToSafetyPlan')]],
    ['decision-condition', 'isSafe', [PATHWAY, (text) => text.replace(/<bpmn:conditionExpression[^<]*<\/bpmn:conditionExpression>/, '')]],
    ['decision-otherwise', 'isSafe', [PATHWAY, (text) => text.replace(' default="isSafeToSafetyPlan"', '')]],
    ['handoff-receiver', 'policeHandoff', [PATHWAY, (text) => text.replace(`<zeebe:input source='="dovvsu"' target="agency" />`, '')]],
    ['handoff-service', 'policeHandoff', [PATHWAY, (text) => text.replace(`'="police_other_service"'`, `'=""'`)]],
    ['handoff-deadline', 'policeHandoff', [LIMITS, (text) => text.replace('name="answerHandoff"', 'name="answerSomething"')]],
    ['answer-unknown', 'isSafe', [PATHWAY, (text) => text.replace('=assessment_safety_category =', '=assessment_mood =')]],
    [
      'condition-unreadable',
      'isSafe',
      [PATHWAY, (text) => text.replace('=assessment_safety_category = "safe"', '=assessment_safety_category = (')],
    ],
    ['readable', 'plan', [PATHWAY, (text) => text.replace('processId="core-plan-approval"', 'processId="core-nothing"')]],
    ['time', null, [LIMITS, (text) => text.replace('name="waitingList"', 'name="waiting"')]],
  ])('should find %s at %s', async (rule, place, [file, edit]) => {
    const found = await check('domestic-violence', edited(file, edit));

    expect(found).toContainEqual(expect.objectContaining({ rule, ...(place === null ? {} : { place }) }));
    expect(found.every(({ message }) => /^[“A-Z].*\.$/s.test(message))).toBe(true);
  });

  it('should find a personal answer that a decision uses', async () => {
    const found = await check('domestic-violence', withMark('F07', 'assessment_safety_category', { pathway: 'no' }));

    expect(found).toContainEqual(expect.objectContaining({ rule: 'answer-personal', place: 'isSafe', file: PATHWAY }));
  });

  it('should find a personal answer that a form gives to the pathway', async () => {
    const found = await check('domestic-violence', withMark('F07', 'assessment_safety_category', { personal: 'yes' }));

    expect(found).toContainEqual(
      expect.objectContaining({ rule: 'form-marks', place: 'assessment_safety_category', file: 'forms/F07.form' }),
    );
  });

  it('should find a table that asks for a question that was removed', async () => {
    const found = await check(
      'intake',
      edited('forms/F06.form', (text) => text.replaceAll('"key":"weapon_used"', '"key":"weapon_seen"')),
    );

    expect(found).toContainEqual(expect.objectContaining({ rule: 'answer-unknown', file: 'processes/intake/risk.dmn' }));
  });

  it('should say once what bpmnlint says too, and in our words what only bpmnlint says', async () => {
    const lint = (xml: string) =>
      Promise.resolve(
        xml.includes('id="actionPlan"')
          ? [
              { rule: 'label-required', element: 'actionPlan', message: 'Element is missing label/name' },
              { rule: 'element-type', element: 'planReturned', message: 'Element of type <X> not supported' },
            ]
          : [],
      );

    const found = await checkFiles(
      edited(PLAN, (text) => text.replace('name="Make the action plan"', '')),
      { root: 'domestic-violence', lint },
    );

    expect(found.filter(({ place }) => place === 'actionPlan').map(({ rule }) => rule)).not.toContain('label-required');
    expect(found).toContainEqual(expect.objectContaining({ rule: 'element-type', level: 'error', file: PLAN }));
  });

  it('should put errors before advice', async () => {
    const found = await check(
      'domestic-violence',
      edited(PATHWAY, (text) => withoutFlow(text.replace('<zeebe:header key="limit" value="safetyPlan" />', ''), 'isSafeToSafetyPlan')),
    );

    expect(found.map(({ level }) => level)).toEqual(
      [...found.map(({ level }) => level)].sort((a, b) => (a === b ? 0 : a === 'error' ? -1 : 1)),
    );
    expect(found.at(-1)).toMatchObject({ rule: 'step-limit', level: 'advice' });
  });

  function withMark(form: string, key: string, marks: Record<string, string>): ContentFile[] {
    return edited(`forms/${form}.form`, (text) => {
      const schema = JSON.parse(text) as { components: FormPart[] };
      const part = partOf(schema.components, key);
      part.properties = { ...part.properties, ...marks };
      return JSON.stringify(schema);
    });
  }
});

interface FormPart {
  key?: string;
  components?: FormPart[];
  properties?: Record<string, string>;
}

function partOf(parts: FormPart[], key: string): FormPart {
  const all = (each: FormPart): FormPart[] => [each, ...(each.components ?? []).flatMap(all)];
  const found = parts.flatMap(all).find((part) => part.key === key);
  if (found === undefined) throw new Error(`no question ${key}`);
  return found;
}

function withoutFlow(text: string, id: string): string {
  return text
    .replace(new RegExp(`<bpmn:(incoming|outgoing)>${id}</bpmn:(incoming|outgoing)>`, 'g'), '')
    .replace(new RegExp(`<bpmn:sequenceFlow id="${id}"[^>]*/>`), '')
    .replace(new RegExp(` default="${id}"`), '')
    .replace(new RegExp(`<bpmndi:BPMNEdge [^>]*bpmnElement="${id}"[\\s\\S]*?</bpmndi:BPMNEdge>`), '');
}
