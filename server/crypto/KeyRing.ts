/** Keys of an installation. `fieldKeys` is oldest first: the last one seals, all of them open. */
export interface KeyRing {
  readonly fieldKeys: readonly { readonly id: string; readonly key: Buffer }[];
  readonly hashKey: Buffer;
  readonly sessionSecret: string;
}
