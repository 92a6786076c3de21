/** The data directory cannot be used; the message is one sentence for the operator. */
export class DataDirectoryError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'DataDirectoryError';
  }
}
