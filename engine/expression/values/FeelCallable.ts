import type { FeelValue } from './FeelValue.ts';

/** Names of a function's parameters in order; the last may be `...rest`. */
export type Signature = readonly string[];

/** A function of FEEL: the ways its parameters can be given, and what it computes of them. */
export class FeelCallable {
  readonly signatures: readonly Signature[];
  readonly call: (args: readonly FeelValue[]) => FeelValue;

  constructor(signatures: readonly Signature[], call: (args: readonly FeelValue[]) => FeelValue) {
    this.signatures = signatures;
    this.call = call;
  }
}
