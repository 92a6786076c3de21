/** A process that holds a data directory. */
export interface ProcessOwner {
  readonly pid: number;
  /** Tells two processes with one recycled pid apart; empty where the system does not say. */
  readonly startedAt: string;
  /** Machine boot and pid namespace; a pid means nothing elsewhere. */
  readonly host: string;
}

export interface ProcessIdentity {
  readonly self: () => ProcessOwner;
  readonly isAlive: (owner: ProcessOwner) => boolean;
}
