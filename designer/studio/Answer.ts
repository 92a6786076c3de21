/** An answer that a form asks for, as a table, a decision or a later step can use it. */
export interface Answer {
  readonly key: string;
  readonly label: string;
  readonly kind: 'choice' | 'choices' | 'yes-no' | 'number' | 'text' | 'date';
  readonly values?: readonly { readonly value: string; readonly label: string }[];
  /** True when the answer steers the pathway: only those can stand in a decision. */
  readonly pathway: boolean;
}
