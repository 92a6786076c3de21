/** An answer of a form that a table or a condition may ask about. */
export interface Answer {
  readonly key: string;
  readonly label: string;
  readonly kind: 'choice' | 'yes-no' | 'number' | 'text' | 'date';
  readonly values?: readonly { readonly value: string; readonly label: string }[];
  readonly pathway: boolean;
}
