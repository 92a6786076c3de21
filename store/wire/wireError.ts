/** A frame that is no proper message; its connection is closed, the others go on. */
export class WireError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'WireError';
  }
}
