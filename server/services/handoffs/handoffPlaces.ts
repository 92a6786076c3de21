import type { Place } from '../../crypto/FieldCipher.ts';

/** Where sealed parts of a handoff lie. */
export const handoffPlaces = {
  shared: (handoffId: string): Place => ({ collection: 'handoffs', field: 'shared', id: handoffId }),
  words: (handoffId: string): Place => ({ collection: 'handoffs', field: 'words', id: handoffId }),
};
