/** The gateway cannot listen; the message is one sentence for the operator. */
export class PortInUseError extends Error {
  constructor(host: string, port: number) {
    super(`Port ${port} on ${host} is in use by another process.`);
    this.name = 'PortInUseError';
  }
}
