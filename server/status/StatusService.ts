/** How the parts of the system are. */
export interface SystemState {
  readonly version: string;
  readonly startedAt: Date;
  readonly engine: { readonly state: 'up' | 'down'; readonly kind: 'embedded' | 'cluster'; readonly gatewayVersion: string | null };
  readonly store: { readonly state: 'up' | 'down'; readonly kind: 'embedded' | 'mongodb' };
  readonly outbox: { readonly waiting: number; readonly oldestAt: Date | null };
}

/** Answers how the parts are, without personal data. */
export interface StatusService {
  /** What was last heard of the engine, without asking. */
  engine(): 'up' | 'down';
  /** Asks the store now. */
  store(): Promise<'up' | 'down'>;
  system(): Promise<SystemState>;
}
