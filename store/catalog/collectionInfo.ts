import type { UUID } from 'bson';
import type { IndexSpec } from '../index/indexSpec.ts';
import type { Document } from '../values/value.ts';

export interface IndexInfo {
  readonly id: number;
  readonly spec: IndexSpec;
  /** Some document has had an array at an indexed path; it is never taken back. */
  readonly multikey: boolean;
}

/** What the catalogue knows of one collection; immutable, a change makes a new one. */
export interface CollectionInfo {
  readonly id: number;
  readonly database: string;
  readonly name: string;
  readonly uuid: UUID;
  readonly options: Document;
  readonly indexes: readonly IndexInfo[];
}

export const namespaceOf = (database: string, name: string): string => `${database}.${name}`;
