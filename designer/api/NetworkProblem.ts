/** No answer came at all: the network or the server is away, so nothing is known about what was asked. */
export class NetworkProblem extends Error {
  constructor(cause: unknown) {
    super('no answer', { cause });
    this.name = 'NetworkProblem';
  }
}
