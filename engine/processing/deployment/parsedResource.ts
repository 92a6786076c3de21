import type { ExecutableDrg } from '../../decision/decision.ts';
import type { ExecutableProcess } from '../../model/executable.ts';

/** A resource of a deployment, read before its command is queued (reading BPMN is asynchronous, deciding is not). */
export type ParsedResource = {
  readonly resourceName: string;
  readonly checksum: string;
  readonly text: string;
} & (
  | { readonly kind: 'process'; readonly processes: readonly ExecutableProcess[] }
  | { readonly kind: 'decision'; readonly drg: ExecutableDrg }
  | { readonly kind: 'invalid'; readonly message: string }
);
