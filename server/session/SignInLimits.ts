/** Slows down guessing of passwords. */
export interface SignInLimits {
  /** Counts a try; throws the problem `too-many-tries` when there were too many for the name or from the address. */
  take(username: string, address: string): Promise<void>;
  /** A try that succeeded does not count. */
  giveBack(username: string, address: string): Promise<void>;
}
