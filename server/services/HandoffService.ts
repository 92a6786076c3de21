import type { Actor } from '../policies/actor.ts';
import type { HandoffDetailView, HandoffListView } from '../views/HandoffView.ts';

/** Handoffs as both sides see them; the receiver sees what was shared and nothing else. */
export interface HandoffService {
  list(actor: Actor, filter: { direction: 'in' | 'out' }): Promise<HandoffListView>;
  get(actor: Actor, handoffId: string): Promise<HandoffDetailView>;
  /** A person of the receiving office has it on a screen's list; `sent` becomes `delivered`, anything else stays. */
  delivered(actor: Actor, handoffIds: readonly string[]): Promise<void>;
  /** A person of the receiving office opened it; `sent` or `delivered` becomes `seen`. */
  markSeen(actor: Actor, handoffId: string): Promise<void>;
}
