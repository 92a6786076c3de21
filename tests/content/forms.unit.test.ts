import { describe, expect, it } from '@jest/globals';
import { checkForm, formMarks, pathwayAnswers } from '#forms';
import { formIds, readFormFile } from './support/content.ts';

interface Component {
  readonly type: string;
  readonly id: string;
  readonly key?: string;
  readonly label?: string;
  readonly values?: readonly { readonly label: string; readonly value: string }[];
  readonly components?: readonly Component[];
}

function all(component: Pick<Component, 'components'>): Component[] {
  return (component.components ?? []).flatMap((child) => [child, ...all(child)]);
}

function top(id: string): Component {
  return readFormFile(id) as unknown as Component;
}

function choices(form: string, key: string): string[] {
  return (
    all(top(form))
      .find((component) => component.key === key)
      ?.values?.map(({ value }) => value) ?? []
  );
}

describe.each(formIds())('%s', (id) => {
  it('should be fit to be published', () => {
    expect(checkForm(readFormFile(id))).toEqual([]);
  });

  it('should bear its own id, and one id for each part', () => {
    const ids = all(top(id)).map((component) => component.id);
    expect(top(id).id).toBe(id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('should be split into pages of one topic and at most eight questions', () => {
    for (const page of top(id).components ?? []) {
      const shown = page.components?.filter(({ key, type }) => key !== undefined || type === 'dynamiclist') ?? [];
      expect(page.type).toBe('group');
      expect(page.label).toMatch(/^[A-Z]/);
      expect(shown.length).toBeGreaterThan(0);
      expect(shown.length - shown.filter((component) => 'conditional' in component).length).toBeLessThanOrEqual(8);
    }
  });

  it('should word every choice', () => {
    for (const { values } of all(top(id))) for (const { label } of values ?? []) expect(label).toMatch(/^[^_]+$/);
  });
});

it('should bring into the pathway just what the procedures steer by', () => {
  const variables = formIds().flatMap((id) => Object.keys(pathwayAnswers(readFormFile(id), {})).map((key) => `${id} ${key}`));
  expect(variables.sort()).toEqual(
    [
      'F05 consent_for_services',
      'F05 legal_override',
      'F06 assessment_protection_concerns_primary',
      'F06 client_is_child',
      'F06 injury',
      'F06 perpetrator_in_home',
      'F06 protection_concerns',
      'F06 sexual_violence',
      'F06 urgent_protection_concern',
      'F06 weapon_used',
      'F06-confirm pathway',
      'F06-confirm risk_level',
      'F07 assessment_safety_category',
      'F10-approval decision',
      'F12 service_referral',
      'F12-response handoffAnswer',
      'F13 need_follow_up_visit',
      'F16 closure_reason',
      'F16-approval decision',
    ].sort(),
  );
});

it('should keep names, contacts, places, identity numbers and birth dates personal', () => {
  const marks = formMarks(readFormFile('F04'));
  for (const key of [
    'name_first',
    'name_last',
    'date_of_birth',
    'age',
    'national_id_no',
    'address_current',
    'telephone_current',
    'location_current',
  ])
    expect([key, marks.get(key)?.personal]).toEqual([key, true]);
});

describe('choices of SWIMS', () => {
  it.each([
    ['F06', 'protection_concerns', 57],
    ['F06', 'assessment_protection_concerns_primary', 8],
    ['F06', 'disability_type', 4],
    ['F03', 'referral_source_type', 6],
    ['F03', 'referral_method', 4],
    ['F04', 'maritial_status', 4],
    ['F04', 'care_arrangements_type', 12],
    ['F04', 'relationship_caregiver', 14],
    ['F07', 'assessment_safety_interventions_type', 9],
    ['F07-safety-plan', 'safety_plan_completion_timing', 5],
    ['F10', 'service_type', 14],
    ['F10', 'service_referral', 6],
    ['F10', 'care_plan_domain', 6],
    ['F12', 'service_referral', 6],
    ['F13', 'followup_type', 4],
    ['F13', 'reason_child_not_seen', 8],
    ['F16', 'closure_reason', 5],
    ['F16', 'closure_care_arrangements_type', 7],
  ])('should be complete: %s %s has %d', (form, key, count) => {
    expect(new Set(choices(form, key)).size).toBe(count);
  });

  it('should bear the values of SWIMS', () => {
    expect(choices('F06-confirm', 'risk_level')).toEqual(['high', 'medium', 'low']);
    expect(choices('F07', 'assessment_safety_category')).toEqual(['safe', 'safety_plan', 'unsafe']);
    expect(choices('F03', 'referral_source_type')).toEqual([
      'police',
      'child_s_parent_caregiver',
      'relative',
      'ngo',
      'district_officer',
      'other',
    ]);
    expect(choices('F06', 'assessment_protection_concerns_primary')).toContain('parentage_custody_access_and_maintenance');
  });
});
