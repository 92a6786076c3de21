/** Where the engine tells its operator of defects; texts carry no variable values. */
export interface EngineLog {
  error(message: string, error: unknown): void;
}
