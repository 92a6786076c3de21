import type { PersonEventRecord } from '../models/PersonEvent.ts';

/** Streams of what happened, one a person, written in the transaction of their cause. */
export interface EventService {
  /** Events with a greater cursor, oldest first, at most `limit`; `cursor` is the stream's end now. */
  after(personId: string, cursor: number, limit: number): Promise<{ events: PersonEventRecord[]; cursor: number; more: boolean }>;
  /** Cursor of the newest event, 0 when there is none. */
  cursor(personId: string): Promise<number>;
  /** Calls the listener after the commit, once a person and commit. Returns the unsubscribe. */
  onAppended(listener: (personId: string) => void): () => void;
}
