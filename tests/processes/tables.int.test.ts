import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connectEngine } from './support/connectEngine.ts';
import { processFile } from './support/readScenarios.ts';

const ASK = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t">
  <bpmn:process id="ask-tables" isExecutable="true">
    <bpmn:startEvent id="start"><bpmn:outgoing>a</bpmn:outgoing></bpmn:startEvent>
    <bpmn:sequenceFlow id="a" sourceRef="start" targetRef="pathwayTable" />
    <bpmn:businessRuleTask id="pathwayTable"><bpmn:extensionElements><zeebe:calledDecision decisionId="pathway" resultVariable="proposedPathway" /></bpmn:extensionElements><bpmn:incoming>a</bpmn:incoming><bpmn:outgoing>b</bpmn:outgoing></bpmn:businessRuleTask>
    <bpmn:sequenceFlow id="b" sourceRef="pathwayTable" targetRef="riskTable" />
    <bpmn:businessRuleTask id="riskTable"><bpmn:extensionElements><zeebe:calledDecision decisionId="risk" resultVariable="proposedRisk" /></bpmn:extensionElements><bpmn:incoming>b</bpmn:incoming><bpmn:outgoing>c</bpmn:outgoing></bpmn:businessRuleTask>
    <bpmn:sequenceFlow id="c" sourceRef="riskTable" targetRef="end" />
    <bpmn:endEvent id="end"><bpmn:incoming>c</bpmn:incoming></bpmn:endEvent>
  </bpmn:process>
</bpmn:definitions>`;

const UNANSWERED = {
  assessment_protection_concerns_primary: null,
  protection_concerns: null,
  urgent_protection_concern: null,
  client_is_child: 'no',
  sexual_violence: null,
  injury: null,
  weapon_used: null,
  perpetrator_in_home: null,
};

let engine: Awaited<ReturnType<typeof connectEngine>>;

beforeAll(async () => {
  engine = await connectEngine();
  for (const name of ['pathway.dmn', 'risk.dmn'])
    await engine.client.deployResource({ decision: Buffer.from(processFile(`intake/${name}`)), name });
  await engine.client.deployResource({ process: Buffer.from(ASK), name: 'ask-tables.bpmn' });
}, 60_000);
afterAll(() => engine.stop());

async function propose(answers: Record<string, unknown>): Promise<{ pathway: unknown; risk: unknown }> {
  const asked: Record<string, unknown> = { ...UNANSWERED, ...answers };
  const { variables } = await engine.client.createProcessInstanceWithResult({
    bpmnProcessId: 'ask-tables',
    variables: asked as Record<string, string>,
    requestTimeout: 20_000,
  });
  const { proposedPathway, proposedRisk } = variables as Record<string, unknown>;
  return { pathway: proposedPathway, risk: proposedRisk };
}

function secondary(codes: string): Promise<unknown[]> {
  return Promise.all(codes.split(' ').map(async (code) => (await propose({ protection_concerns: [code] })).pathway));
}

describe('pathway', () => {
  it.each([
    ['domestic_and_gender_based_violence', 'domestic-violence'],
    ['adolescent_and_child_marriage', 'teen-pregnancy-child-marriage'],
    ['children_in_conflict_with_the_law', 'children-in-conflict-with-the-law'],
    ['children_without_parental_care', 'children-without-parental-care'],
    ['child_labour_and_trafficking', 'child-labour-trafficking'],
    ['parentage_custody_access_and_maintenance', 'child-maintenance-custody'],
    ['social_protection', 'social-protection'],
    ['child_online_abuse', 'child-online-abuse'],
  ])('should follow the primary concern %s whatever else is there', async (primary, pathway) => {
    const answers = { assessment_protection_concerns_primary: primary, protection_concerns: ['street_begging', 'harassment'] };
    expect((await propose(answers)).pathway).toBe(pathway);
  });

  it.each([
    [
      'domestic-violence',
      'abuse physical_abuse sexual_abuse economic_abuse emotional_verbal_or_psychological_abuse harassment corporal_punishment_outside_school corporal_punishment_in_schools bullying rape defilement_of_child_under_16_years_of_age indecent_assault incest sexual_exploitation child_prostitution coercion female_genital_mutilation discrimination neglect_or_negligent_treatment child_maltreatment',
    ],
    ['teen-pregnancy-child-marriage', 'adolescent_pregnancy child_marriage forced_marriage abduction'],
    ['children-in-conflict-with-the-law', 'conflict_with_law'],
    [
      'children-without-parental-care',
      'abandonment unaccompanied_children child_stealing kidnapping street_begging children_on_the_street_situations children_in_situations_of_migration',
    ],
    [
      'child-labour-trafficking',
      'child_labour worst_forms_of_child_labour child_domestic_work child_trafficking human_trafficking forced_child_labour slavery debt_bondage human_smuggling street_hawking',
    ],
    ['child-maintenance-custody', 'child_maintenance child_custody paternity_dna family_welfare'],
    ['social-protection', 'children_without_birth_registration lack_of_valid_nhis_cards children_with_special_disabilities'],
    [
      'child-online-abuse',
      'child_online_abuse online_child_sexual_abuse sexual_extortion grooming_or_online_grooming child_sexual_abuse_material_child_sexual_exploitation_material sexting live_streaming_of_child_sexual_abuse cyberbullying',
    ],
  ])('should be %s for each of its secondary concerns alone', async (pathway, codes) => {
    expect(new Set(await secondary(codes))).toEqual(new Set([pathway]));
  });

  it('should take the most dangerous of several secondary concerns', async () => {
    expect((await propose({ protection_concerns: ['child_maintenance', 'abandonment', 'physical_abuse'] })).pathway).toBe(
      'domestic-violence',
    );
    expect((await propose({ protection_concerns: ['children_with_special_disabilities', 'abandonment'] })).pathway).toBe(
      'children-without-parental-care',
    );
  });

  it('should put violence before maintenance', async () => {
    const answers = {
      assessment_protection_concerns_primary: 'parentage_custody_access_and_maintenance',
      protection_concerns: ['physical_abuse'],
    };
    expect((await propose(answers)).pathway).toBe('domestic-violence');
  });

  it('should propose nothing when no concern is recorded', async () => {
    expect((await propose({})).pathway).toBeNull();
  });
});

describe('risk', () => {
  const violence = { assessment_protection_concerns_primary: 'domestic_and_gender_based_violence' };
  it.each([
    ['an urgent concern', { assessment_protection_concerns_primary: 'social_protection', urgent_protection_concern: 'yes' }, 'high'],
    ['sexual violence', { ...violence, sexual_violence: 'yes' }, 'high'],
    ['an injury', { ...violence, injury: 'yes' }, 'high'],
    ['a weapon', { ...violence, weapon_used: 'yes' }, 'high'],
    ['the perpetrator in the home', { ...violence, perpetrator_in_home: 'yes' }, 'high'],
    ['a child survivor', { ...violence, client_is_child: 'yes' }, 'high'],
    ['a sexual offence among the concerns', { protection_concerns: ['defilement_of_child_under_16_years_of_age'] }, 'high'],
    ['trafficking', { protection_concerns: ['street_hawking', 'child_trafficking'] }, 'high'],
    ['an abandoned child', { protection_concerns: ['abandonment'], client_is_child: 'yes' }, 'high'],
    ['violence without these dangers', { ...violence, injury: 'no', perpetrator_in_home: 'no' }, 'medium'],
    ['a child in labour', { assessment_protection_concerns_primary: 'child_labour_and_trafficking', client_is_child: 'yes' }, 'medium'],
    ['neglect', { protection_concerns: ['neglect_or_negligent_treatment'] }, 'medium'],
    ['maintenance', { assessment_protection_concerns_primary: 'parentage_custody_access_and_maintenance', client_is_child: 'yes' }, 'low'],
    ['no concern', {}, 'low'],
  ])('should be right for %s', async (_case, answers, risk) => {
    expect((await propose(answers)).risk).toBe(risk);
  });
});
