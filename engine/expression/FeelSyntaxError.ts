const QUOTED = 200;

/** FEEL that cannot be read; the message is what a deployment shows after the element's name. */
export class FeelSyntaxError extends SyntaxError {
  constructor(feel: string, reason: string) {
    super(`failed to parse expression '${feel.length > QUOTED ? `${feel.slice(0, QUOTED)}…` : feel}': ${reason}`);
    this.name = 'FeelSyntaxError';
  }
}
