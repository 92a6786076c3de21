/** What checking needs beside form and answers. */
export interface CheckContext {
  /** Today in Accra as YYYY-MM-DD, for dates that may not lie in the future; without it that rule is not checked. */
  readonly today?: string;
  /** Choices the server fills in, by `valuesKey`; without an entry such a field has no choices. */
  readonly options?: Readonly<Record<string, readonly { readonly label: string; readonly value: string }[]>>;
  /** Values of read-only fields by key: they replace whatever was sent. */
  readonly known?: Readonly<Record<string, unknown>>;
  /** A draft may be incomplete and wrong: only unknown questions, kinds and sizes are checked, hidden answers stay. */
  readonly draft?: boolean;
}
