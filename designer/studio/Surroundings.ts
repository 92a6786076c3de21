/** An answer that a form asks for, as a decision or a later step can use it. */
export interface Answer {
  key: string;
  label: string;
  kind: 'choice' | 'yes-no' | 'number' | 'text' | 'date';
  values?: readonly { value: string; label: string }[];
  /** True when the answer steers the pathway: only those can stand in a decision. */
  pathway: boolean;
}

/** The levels of risk that the table of limits knows. */
export type Risk = 'high' | 'medium' | 'low';

/** What a pathway can refer to: the other parts of the same draft. */
export interface Surroundings {
  forms: readonly { id: string; title: string; answers: readonly Answer[] }[];
  /** Procedures of this draft that a pathway can call. */
  procedures: readonly { id: string; name: string }[];
  agencies: readonly { value: string; label: string }[];
  services: readonly { value: string; label: string }[];
  /** Cells of the table of limits: step column and risk give an ISO 8601 duration. */
  limits: readonly { column: string; risk: Risk; duration: string }[];
}
