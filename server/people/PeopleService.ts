import type { ChangePerson, CreatePerson, RoleName } from '#contract';
import type { Actor } from '../policies/actor.ts';

/** A person as colleagues' lists show her. */
export interface PersonView {
  readonly id: string;
  readonly name: string;
  readonly role: RoleName;
  readonly officeId: string;
  readonly active: boolean;
}

/** Who somebody is at this moment, for judging a session. */
export interface Standing {
  readonly actor: Actor;
  readonly officeName: string;
  /** Sessions opened under another epoch have ended. */
  readonly epoch: number;
}

/** People as they are now. */
export interface PeopleService {
  /** The active person with her office, or null; an invented person counts only in a demonstration. */
  standing(personId: string): Promise<Standing | null>;
  /** Checks name and password in constant time; null when they do not fit an active person. */
  authenticate(username: string, password: string): Promise<Standing | null>;
  /** Active people whom the actor may see, by name. */
  list(actor: Actor): Promise<PersonView[]>;
  /** Adds a person; throws `username-taken`, or names the office that is not known. */
  create(actor: Actor, person: CreatePerson): Promise<PersonView>;
  /** Changes role, password or activity; every session of the person ends. Throws not found. */
  change(actor: Actor, personId: string, change: ChangePerson): Promise<PersonView>;
  /** Calls the listener with the id of a person whose role or activity changed. Returns the unsubscribe. */
  onChanged(listener: (personId: string) => void): () => void;
}
