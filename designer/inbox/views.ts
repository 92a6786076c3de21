import type { TaskView } from '../api/createApi.ts';

/** The queues of an inbox in their order. */
export const VIEWS: readonly TaskView[] = ['me', 'office', 'late'];
