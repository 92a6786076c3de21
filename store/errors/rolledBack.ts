import type { StoreError } from './storeError.ts';

/** Thrown by a command that has written before it found out that it must not: everything of it is undone, the reason is answered. */
export class RolledBack extends Error {
  readonly reason: StoreError;

  constructor(reason: StoreError) {
    super(reason.message);
    this.name = 'RolledBack';
    this.reason = reason;
  }
}
