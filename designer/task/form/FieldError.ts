/** One answer to mend; `field` is the form's key, or a dotted path in a list of answers (`children.0.age`). */
export interface FieldError {
  field: string;
  code: string;
  message: string;
}
