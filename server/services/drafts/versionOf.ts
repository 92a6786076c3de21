import type { DraftVersionRecord } from '../../models/DraftVersion.ts';
import type { Actor } from '../../policies/actor.ts';
import type { Unit } from '../unitOfWork.ts';
import type { DraftDeps } from './DraftDeps.ts';

type Said = Pick<DraftVersionRecord, 'draftId' | 'file' | 'text' | 'revision' | 'kind'> & { readonly actor: Actor };

/** A new line of a draft's history. */
export function versionOf({ newId }: Pick<DraftDeps, 'newId'>, { now }: Unit, { actor, ...said }: Said): DraftVersionRecord {
  const { draftId, file, text, revision, kind } = said;
  return { _id: newId(), draftId, file, text, revision, kind, at: now, byId: actor.personId, by: actor.name };
}
