/** A resource that cannot be deployed; `lines` are Zeebe's texts, joined by the deployment processor into one rejection. */
export class DeploymentError extends Error {
  readonly resourceName: string;
  readonly lines: readonly string[];

  constructor(resourceName: string, lines: readonly string[]) {
    super(`'${resourceName}': ${lines.join('\n')}`);
    this.name = 'DeploymentError';
    this.resourceName = resourceName;
    this.lines = lines;
  }
}
