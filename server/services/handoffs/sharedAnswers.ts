import type { FieldCipher } from '../../crypto/FieldCipher.ts';
import type { HandoffRecord } from '../../models/Handoff.ts';
import type { ShareableAnswer } from '../tasks/shareableAnswers.ts';
import { handoffPlaces } from './handoffPlaces.ts';

/** What a handoff shares, opened. */
export function sharedAnswers(cipher: FieldCipher, handoff: Pick<HandoffRecord, '_id' | 'shared'>): ShareableAnswer[] {
  return cipher.decrypt(handoff.shared, handoffPlaces.shared(handoff._id)) as ShareableAnswer[];
}
