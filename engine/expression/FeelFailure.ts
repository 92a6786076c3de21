/** An evaluation that FEEL itself calls failed (`assert`, division by zero in `modulo`), as opposed to one that gives null. */
export class FeelFailure extends Error {
  readonly isAssertion: boolean;

  constructor(message: string, isAssertion = false) {
    super(message);
    this.name = 'FeelFailure';
    this.isAssertion = isAssertion;
  }
}
