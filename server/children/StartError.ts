/** Something outside of the program keeps it from starting; the message is the sentence to print. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
