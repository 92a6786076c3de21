/** Where the server's time comes from. */
export interface Clock {
  now(): Date;
}
