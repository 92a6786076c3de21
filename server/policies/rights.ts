import type { RoleName } from '#contract';

/**
 * How far a right reaches. `anyone` needs no sign-in; `self` is the person's own; `own` is what waits for or is held by the person in her
 * office; `received` is what was sent to her office; `office`, `district`, `region` and `nation` are the lines of the administration.
 */
export type Scope = 'anyone' | 'self' | 'own' | 'received' | 'office' | 'district' | 'region' | 'nation';

type Row = Readonly<Partial<Record<RoleName | 'anyone', Scope>>>;

const everyRole = (scope: Scope): Row => ({
  officer: scope,
  partner: scope,
  'district-manager': scope,
  'regional-monitor': scope,
  'national-monitor': scope,
  'policy-editor': scope,
  approver: scope,
  operator: scope,
  administrator: scope,
  auditor: scope,
});

/**
 * The table of rights: for each action, which role has it and how far it reaches. A role that is not named may not.
 * Every route, socket event and list reads this table and nothing else.
 */
export const rights = {
  // Sign-in and health
  'session.read': { anyone: 'anyone' },
  'session.create': { anyone: 'anyone' },
  'session.end': { anyone: 'anyone' },
  'health.read': { anyone: 'anyone' },

  // Register, read and work a case
  'case.create': { officer: 'office', 'district-manager': 'office' },
  'case.read': { officer: 'office', 'district-manager': 'district', 'regional-monitor': 'region' },
  'case.read-names': { officer: 'office', 'district-manager': 'district' },
  'task.read': { officer: 'office', partner: 'office', 'district-manager': 'district' },
  'task.claim': { officer: 'own', partner: 'own', 'district-manager': 'own' },
  'task.release': { officer: 'own', partner: 'own', 'district-manager': 'district' },
  'task.work': { officer: 'own', partner: 'own', 'district-manager': 'own' },

  // Assign
  'task.assign': { 'district-manager': 'district' },

  // Handoffs
  'handoff.read': { officer: 'office', partner: 'received', 'district-manager': 'district', 'regional-monitor': 'region' },
  'handoff.read-shared': { officer: 'office', partner: 'received', 'district-manager': 'district' },
  'handoff.answer': { officer: 'received', partner: 'received', 'district-manager': 'district' },

  // Releases in the making; nobody judges a draft that she edited
  'draft.read': { 'policy-editor': 'nation', approver: 'nation' },
  'draft.edit': { 'policy-editor': 'nation', approver: 'nation' },
  'draft.judge': { approver: 'nation' },
  'draft.publish': { 'policy-editor': 'nation', approver: 'nation' },

  // Own stream of live events
  'event.read': everyRole('self'),
  'event.listen': everyRole('self'),

  // Offices and people
  'office.read': everyRole('nation'),
  'person.read': { 'district-manager': 'office', administrator: 'nation' },
  'person.create': { administrator: 'nation' },
  'person.change': { administrator: 'nation' },

  // Engine and store
  'status.read': { operator: 'nation', administrator: 'nation' },

  // Audit
  'audit.read': { auditor: 'nation' },
} as const satisfies Record<string, Row>;

export type Action = keyof typeof rights;

/** How far the action reaches for the role, or null when the role may not. */
export function scopeOf(action: Action, role: RoleName): Scope | null {
  const row: Row = rights[action];
  return row[role] ?? row.anyone ?? null;
}
