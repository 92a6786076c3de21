import type { Place } from '../../crypto/FieldCipher.ts';

/** Where sealed facts of a case lie. */
export const casePlaces = {
  name: (caseId: string): Place => ({ collection: 'cases', field: 'name', id: caseId }),
  initials: (caseId: string): Place => ({ collection: 'cases', field: 'initials', id: caseId }),
  comment: (caseId: string): Place => ({ collection: 'cases', field: 'timeline.comment', id: caseId }),
};
