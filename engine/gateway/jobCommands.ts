import type { Engine } from '../engine.ts';
import { parseVariables } from './parseVariables.ts';
import { done } from './rejectionError.ts';

interface OfJob {
  readonly jobKey: string;
}

type CompleteJobRequest = OfJob & { readonly variables: string };
type FailJobRequest = OfJob & {
  readonly retries: number;
  readonly errorMessage: string;
  readonly retryBackOff: string;
  readonly variables: string;
};
type ThrowErrorRequest = OfJob & { readonly errorCode: string; readonly errorMessage: string; readonly variables: string };
type UpdateJobRetriesRequest = OfJob & { readonly retries: number };
type UpdateJobTimeoutRequest = OfJob & { readonly timeout: string };

/** The calls that a worker makes about a job it holds. */
export const jobCommands = (engine: Engine) => ({
  CompleteJob: async ({ jobKey, variables }: CompleteJobRequest) =>
    done(await engine.completeJob({ jobKey: Number(jobKey), variables: parseVariables(variables) })),

  FailJob: async ({ jobKey, retries, errorMessage, retryBackOff, variables }: FailJobRequest) =>
    done(
      await engine.failJob({
        jobKey: Number(jobKey),
        retries,
        errorMessage,
        retryBackOffMillis: Number(retryBackOff),
        variables: parseVariables(variables),
      }),
    ),

  ThrowError: async ({ jobKey, errorCode, errorMessage, variables }: ThrowErrorRequest) =>
    done(await engine.throwError({ jobKey: Number(jobKey), errorCode, errorMessage, variables: parseVariables(variables) })),

  UpdateJobRetries: async ({ jobKey, retries }: UpdateJobRetriesRequest) =>
    done(await engine.updateJobRetries({ jobKey: Number(jobKey), retries })),

  UpdateJobTimeout: async ({ jobKey, timeout }: UpdateJobTimeoutRequest) =>
    done(await engine.updateJobTimeout({ jobKey: Number(jobKey), timeoutMillis: Number(timeout) })),
});
