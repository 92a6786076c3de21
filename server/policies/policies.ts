import { createMongoAbility, subject as asSubject, type MongoAbility, type RawRuleOf } from '@casl/ability';
import type { Actor } from './actor.ts';
import { conditionsFor, type Alternatives, type Conditions } from './conditions.ts';
import { rights, scopeOf, type Action } from './rights.ts';
import type { Resource, Subject } from './subjects.ts';

/** The one place that answers "may she?"; routes, services, lists and sockets ask here. */
export interface Policies {
  /** Whether the role has the action at all, for some thing. */
  may(actor: Actor, action: Action): boolean;
  /** Whether the actor may do `action` to this very thing. */
  can(actor: Actor, action: Action, subject: Subject): boolean;
  /** Mongo filter of the things of that resource that the actor may read; it matches nothing without the right. */
  filterFor(actor: Actor, resource: Resource): Conditions;
  /** Every action the role has, for hiding what the person cannot do. */
  rightsOf(actor: Actor): Action[];
}

const nothing: Conditions = { _id: { $in: [] } };

/** Builds the policies from the table of rights. */
export function createPolicies(): Policies {
  return {
    may: (actor, action) => scopeOf(action, actor.role) !== null,
    can: (actor, action, subject) => abilityOf(actor, subject.kind).can(action, asSubject(subject.kind, { ...subject })),
    filterFor(actor, resource) {
      const alternatives = alternativesOf(actor, resource, `${resource}.read`);
      return alternatives.length > 1 ? { $or: alternatives } : (alternatives[0] ?? nothing);
    },
    rightsOf: (actor) => actions().filter((action) => scopeOf(action, actor.role) !== null),
  };
}

/** All rules of an actor about one kind of thing; a right on another resource (a session) never touches it. */
function abilityOf(actor: Actor, kind: Subject['kind']): MongoAbility {
  const rules: RawRuleOf<MongoAbility>[] = [];
  for (const action of actions()) {
    if (!action.startsWith(`${kind}.`)) continue;
    for (const conditions of alternativesOf(actor, kind, action)) rules.push({ action, subject: kind, conditions });
  }
  return createMongoAbility(rules);
}

function alternativesOf(actor: Actor, kind: string, action: Action): Alternatives {
  const scope = scopeOf(action, actor.role);
  return scope === null ? [] : conditionsFor(actor, kind, scope);
}

function actions(): Action[] {
  return Object.keys(rights) as Action[];
}
