/** How to run one of our programs as a child. */
export interface ChildSpec {
  readonly name: 'engine' | 'store';
  /** Absolute path of its main file. */
  readonly main: string;
  readonly execArgv: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}
