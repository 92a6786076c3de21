import type { Actor } from './actor.ts';
import type { Scope } from './rights.ts';

/** A Mongo filter of plain fields; CASL reads the same object to judge one document. */
export type Conditions = Record<string, unknown>;

/** Any one of these is enough. CASL knows no `$or`, so each becomes a rule of its own. */
export type Alternatives = readonly Conditions[];

type Reach = Partial<Record<Scope, (actor: Actor) => Alternatives>>;

const line = {
  office: (actor: Actor) => [{ officeId: actor.officeId }],
  district: (actor: Actor) => [{ districtCode: required(actor.districtCode) }],
  region: (actor: Actor) => [{ regionCode: required(actor.regionCode) }],
  nation: () => [{}],
};

/** What each scope means for each kind of thing. A scope that a kind does not know matches nothing. */
const reaches: Record<string, Reach> = {
  case: line,
  task: {
    own: (actor) => [{ ...placeOfTasks(actor), state: { $in: ['open', 'claimed'] }, assigneeId: { $in: [null, actor.personId] } }],
    office: (actor) => [placeOfTasks(actor)],
    district: line.district,
  },
  handoff: {
    received: ({ officeId }) => [{ toOfficeId: officeId }],
    office: ({ officeId }) => [{ fromOfficeId: officeId }, { toOfficeId: officeId }],
    district: ({ districtCode }) => [{ fromDistrictCode: required(districtCode) }, { toDistrictCode: required(districtCode) }],
    region: ({ regionCode }) => [{ fromRegionCode: required(regionCode) }, { toRegionCode: required(regionCode) }],
  },
  person: { self: (actor) => [{ _id: actor.personId }], office: line.office, nation: line.nation },
};

const everything: Reach = { anyone: () => [{}], self: () => [{}], nation: () => [{}] };

/** The conditions under which `actor` reaches a thing of `kind` by `scope`; none when she never does. */
export function conditionsFor(actor: Actor, kind: string, scope: Scope): Alternatives {
  const reach = reaches[kind] ?? everything;
  return reach[scope]?.(actor) ?? [];
}

/** A manager works in the whole district; others in their office, at the tasks of their role. */
function placeOfTasks(actor: Actor): Conditions {
  if (actor.role === 'district-manager') return { districtCode: required(actor.districtCode) };
  return { officeId: actor.officeId, role: actor.role };
}

/** A person whose office has no district (or region) reaches none by it; null would match things that have none either. */
function required(code: string | null): unknown {
  return code ?? { $in: [] };
}
