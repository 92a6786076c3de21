/** What stands against publishing a form; `field` is the key, path or id of the part. */
export interface FormFault {
  readonly field: string;
  readonly code: 'type' | 'key' | 'duplicate' | 'choices' | 'marks' | 'condition' | 'pattern';
  readonly message: string;
}
