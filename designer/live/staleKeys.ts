import type { LiveEvent } from '#contract';
import { queryKeys } from '../app/queryKeys.ts';

/** What a live event makes old, as query keys. */
export function staleKeys(event: LiveEvent): readonly (readonly string[])[] {
  const keys: (readonly string[])[] = [];
  if (event.taskId !== null) keys.push(queryKeys.task(event.taskId));
  if (event.caseId !== null) keys.push(queryKeys.case(event.caseId));
  if (event.handoffId !== null) keys.push(queryKeys.handoff(event.handoffId));
  if (event.kind.startsWith('task')) keys.push(queryKeys.allTasks());
  if (event.kind.startsWith('handoff')) keys.push(queryKeys.allHandoffs(), queryKeys.allTasks());
  if (event.kind.startsWith('case')) keys.push(queryKeys.allCases());
  return keys;
}
