/** `--domestic-violence--r7`: what every id of that release ends with in the engine. */
export function releaseSuffix(procedure: string, number: number): string {
  return `--${procedure}--r${number}`;
}

/** Id without any release's suffix: `core-handoff--domestic-violence--r7` is `core-handoff`. */
export function withoutSuffix(id: string): string {
  return /^(.+?)--[a-z0-9-]+?--r\d+$/.exec(id)?.[1] ?? id;
}
