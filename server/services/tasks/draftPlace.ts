import type { Place } from '../../crypto/FieldCipher.ts';

/** Where the sealed draft of a task lies. */
export function draftPlace(taskId: string): Place {
  return { collection: 'tasks', field: 'draft.answers', id: taskId };
}
