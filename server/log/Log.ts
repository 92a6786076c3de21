/** Structured log. Never give it bodies, queries, names, or anything a person typed. */
export interface Log {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}
