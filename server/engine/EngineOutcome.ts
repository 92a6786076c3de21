/**
 * Why the engine did not do it. `not-found`: no such key (done already, withdrawn, never there). `unavailable`: not reached, or too busy; it may
 * or may not have been done. `unsupported`: this cluster is older than the request. `already-exists`: said before. `refused`: anything else, the caller's fault.
 */
export type EngineFaultKind = 'not-found' | 'unavailable' | 'unsupported' | 'already-exists' | 'refused';

export interface EngineFault {
  readonly kind: EngineFaultKind;
  /** Name of the gRPC status, such as `FAILED_PRECONDITION`. */
  readonly status: string;
  /** The engine's own sentence. It names keys and element ids, never variables' values that are personal: none are there. */
  readonly message: string;
}

/** Answer of the engine: faults are values, so that each caller says what it does about them. */
export type EngineOutcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: EngineFault };
