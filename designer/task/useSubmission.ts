import type { AnswerSet, SubmissionAccepted } from '#contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { ulid } from 'ulidx';
import { ApiProblem } from '../api/ApiProblem.ts';
import { NetworkProblem } from '../api/NetworkProblem.ts';
import { queryKeys } from '../app/queryKeys.ts';
import { useServices } from '../app/ServicesContext.ts';
import type { FieldError } from './form/FieldError.ts';

export interface SubmissionOf {
  send(answers: AnswerSet): void;
  busy: boolean;
  /** True while it is kept here because nothing answers; it is sent again by itself. */
  waiting: boolean;
  /** What went wrong, unless it was answers to mend. */
  problem: unknown;
}

const RETRY_MS = 3000;

export interface SubmissionInput {
  taskId: string;
  onAccepted: (accepted: SubmissionAccepted) => void;
  /** The server named answers to mend. */
  onRefused: (errors: readonly FieldError[]) => void;
}

/** Sends a form's answers once, however often it has to be tried. */
export function useSubmission({ taskId, onAccepted, onRefused }: SubmissionInput): SubmissionOf {
  const { api } = useServices();
  const client = useQueryClient();
  const attempt = useRef<{ id: string; answers: string } | null>(null);
  const submit = useMutation({
    mutationFn: (answers: AnswerSet) => {
      const text = JSON.stringify(answers);
      if (attempt.current?.answers !== text) attempt.current = { id: ulid(), answers: text };
      return api.submit(taskId, { submissionId: attempt.current.id, answers });
    },
    retry: (_, problem) => problem instanceof NetworkProblem,
    retryDelay: RETRY_MS,
    onSuccess: (accepted) => {
      void client.invalidateQueries({ queryKey: queryKeys.allTasks() });
      void client.invalidateQueries({ queryKey: queryKeys.case(accepted.caseId) });
      void client.invalidateQueries({ queryKey: queryKeys.allHandoffs() });
      onAccepted(accepted);
    },
    onError: (problem) => {
      if (problem instanceof ApiProblem && problem.errors.length > 0) onRefused(problem.errors);
    },
  });
  return {
    send: (answers) => (submit.isPending ? undefined : submit.mutate(answers)),
    busy: submit.isPending,
    waiting: submit.isPending && submit.failureCount > 0,
    problem: submit.error instanceof ApiProblem && submit.error.errors.length > 0 ? null : submit.error,
  };
}
