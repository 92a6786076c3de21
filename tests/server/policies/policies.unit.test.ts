import { describe, expect, it } from '@jest/globals';
import type { RoleName } from '#contract';
import type { Actor } from '../../../server/policies/actor.ts';
import { createPolicies } from '../../../server/policies/policies.ts';
import type { HandoffSubject, TaskSubject } from '../../../server/policies/subjects.ts';

const policies = createPolicies();

function actor(role: RoleName, officeId = 'dsw-TMA2'): Actor {
  const districtCode = officeId === 'dsw-GH' || officeId === 'dsw-GH03' ? null : officeId.includes('TWMA') ? 'TWMA' : 'TMA2';
  return {
    personId: `me-${role}`,
    name: 'Somebody',
    role,
    officeId,
    agency: 'dsw',
    districtCode,
    regionCode: officeId === 'dsw-GH' ? null : 'GH03',
  };
}

const caseInTema = { kind: 'case', officeId: 'dsw-TMA2', districtCode: 'TMA2', regionCode: 'GH03' } as const;
const caseElsewhere = { kind: 'case', officeId: 'dsw-KMA', districtCode: 'KMA', regionCode: 'GH06' } as const;
const task = (change: Partial<TaskSubject> = {}): TaskSubject => ({
  kind: 'task',
  officeId: 'dsw-TMA2',
  districtCode: 'TMA2',
  regionCode: 'GH03',
  role: 'officer',
  state: 'open',
  assigneeId: null,
  ...change,
});
const handoff: HandoffSubject = {
  kind: 'handoff',
  fromOfficeId: 'dsw-TMA2',
  toOfficeId: 'dovvsu-TMA2',
  fromDistrictCode: 'TMA2',
  toDistrictCode: 'TMA2',
  fromRegionCode: 'GH03',
  toRegionCode: 'GH03',
};

describe('policies', () => {
  it.each<[RoleName, string, readonly [boolean, boolean]]>([
    ['officer', 'dsw-TMA2', [true, false]],
    ['officer', 'dsw-TWMA', [false, false]],
    ['partner', 'dovvsu-TMA2', [false, false]],
    ['district-manager', 'dsw-TMA2', [true, false]],
    ['district-manager', 'dsw-TWMA', [false, false]],
    ['regional-monitor', 'dsw-GH03', [true, false]],
    ['national-monitor', 'dsw-GH', [false, false]],
    ['policy-editor', 'dsw-GH', [false, false]],
    ['approver', 'dsw-GH', [false, false]],
    ['operator', 'dsw-GH', [false, false]],
    ['administrator', 'dsw-GH', [false, false]],
    ['auditor', 'dsw-GH', [false, false]],
  ])('should let %s of %s read a case of Tema and of Kumasi: %j', (role, officeId, [tema, kumasi]) => {
    expect(policies.can(actor(role, officeId), 'case.read', caseInTema)).toBe(tema);
    expect(policies.can(actor(role, officeId), 'case.read', caseElsewhere)).toBe(kumasi);
  });

  it('should show a regional monitor cases without names', () => {
    const monitor = actor('regional-monitor', 'dsw-GH03');

    expect(policies.can(monitor, 'case.read', caseInTema)).toBe(true);
    expect(policies.can(monitor, 'case.read-names', caseInTema)).toBe(false);
    expect(policies.can(monitor, 'handoff.read-shared', handoff)).toBe(false);
  });

  it('should let an officer work what waits in her office or is hers, and nothing that a colleague holds', () => {
    const officer = actor('officer');

    expect(policies.can(officer, 'task.work', task())).toBe(true);
    expect(policies.can(officer, 'task.work', task({ state: 'claimed', assigneeId: officer.personId }))).toBe(true);
    expect(policies.can(officer, 'task.work', task({ state: 'claimed', assigneeId: 'a-colleague' }))).toBe(false);
    expect(policies.can(officer, 'task.work', task({ state: 'completed', assigneeId: officer.personId }))).toBe(false);
    expect(policies.can(officer, 'task.work', task({ role: 'district-manager' }))).toBe(false);
  });

  it('should let a partner answer what was sent to her office only', () => {
    expect(policies.can(actor('partner', 'dovvsu-TMA2'), 'handoff.answer', handoff)).toBe(true);
    expect(policies.can(actor('partner', 'ghs-TMA2'), 'handoff.answer', handoff)).toBe(false);
    expect(policies.can(actor('partner', 'ghs-TMA2'), 'handoff.read', handoff)).toBe(false);
    expect(policies.can(actor('officer'), 'handoff.answer', handoff)).toBe(false);
    expect(policies.can(actor('officer'), 'handoff.read', handoff)).toBe(true);
  });

  it('should let only the district manager assign, in his district', () => {
    expect(policies.can(actor('district-manager'), 'task.assign', task())).toBe(true);
    expect(policies.can(actor('district-manager', 'dsw-TWMA'), 'task.assign', task())).toBe(false);
    expect(policies.can(actor('officer'), 'task.assign', task())).toBe(false);
  });

  it('should match nothing for a person whose office has no district', () => {
    const lost = { ...actor('district-manager'), districtCode: null };

    expect(policies.can(lost, 'case.read', { ...caseInTema, districtCode: null })).toBe(false);
    expect(policies.filterFor(lost, 'case')).toEqual({ districtCode: { $in: [] } });
  });

  it('should filter lists of a role without the right to nothing', () => {
    expect(policies.filterFor(actor('auditor', 'dsw-GH'), 'case')).toEqual({ _id: { $in: [] } });
    expect(policies.filterFor(actor('auditor', 'dsw-GH'), 'audit')).toEqual({});
  });

  it('should name only the rights that the role has', () => {
    expect(policies.rightsOf(actor('auditor', 'dsw-GH'))).toContain('audit.read');
    expect(policies.rightsOf(actor('auditor', 'dsw-GH'))).not.toContain('case.read');
    expect(policies.rightsOf(actor('partner', 'dovvsu-TMA2'))).not.toContain('case.create');
  });
});
