/** Why an answer cannot be taken. */
export type AnswerErrorCode =
  | 'required'
  | 'unknown'
  | 'type'
  | 'option'
  | 'min'
  | 'max'
  | 'too-short'
  | 'too-long'
  | 'pattern'
  | 'date'
  | 'future'
  | 'too-many'
  | 'too-large';

/** One thing to mend; `field` is the key, or `path.row.key` in a list (rows from 0). Never quotes the answer. */
export interface AnswerError {
  readonly field: string;
  readonly code: AnswerErrorCode;
  readonly message: string;
}
