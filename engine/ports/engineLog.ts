/** Where the engine tells its operator of defects; texts carry no variable values. */
export interface EngineLog {
  readonly error: (message: string, error: unknown) => void;
}
