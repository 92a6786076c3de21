/** What a field's custom `properties` say (forms/README.md). */
export interface FieldMarks {
  /** Sealed at rest; true unless the form says "no". */
  readonly personal: boolean;
  /** Becomes a process variable. */
  readonly pathway: boolean;
  /** May be ticked for sharing in a handoff. */
  readonly share: boolean;
  readonly sensitivity: 'normal' | 'high';
  readonly notFuture: boolean;
  /** FEEL without "=": the answer is required when it is true. */
  readonly requiredIf: string | null;
  /** Process variable whose value is the first answer. */
  readonly prefill: string | null;
}
