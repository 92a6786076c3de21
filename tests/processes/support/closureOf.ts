import { processFile, procedureFiles } from './readScenarios.ts';
import { scaleDurations } from './scaleDurations.ts';

export interface Resource {
  readonly name: string;
  readonly text: string;
}

interface Wanted {
  readonly procedure: string;
  readonly limitsOf: string;
  /** Length of the limits in the engine compared with the procedure. */
  readonly factor: number;
}

/** A procedure with its own copies of all that it calls, ids ending in `suffix`, as releases have them. */
export function closureOf(wanted: Wanted, suffix: string): Resource[] {
  const { calls } = JSON.parse(processFile(`${wanted.procedure}/procedure.json`)) as { calls: string[] };
  const processes = [wanted.procedure, ...calls].map((id) => ({ name: `${id}.bpmn`, text: processFile(`${id}/${id}.bpmn`) }));
  const decisions = new Set([
    `${wanted.limitsOf}/limits.dmn`,
    ...procedureFiles(wanted.procedure, '.dmn').map((file) => `${wanted.procedure}/${file}`),
  ]);
  const tables = [...decisions].map((path) => ({ name: path.split('/')[1] ?? path, text: scaled(processFile(path), path, wanted.factor) }));
  return [...tables, ...processes].map(({ name, text }) => ({ name, text: withSuffix(text, suffix) }));
}

function scaled(text: string, path: string, factor: number): string {
  return path.endsWith('/limits.dmn') && factor !== 1 ? scaleDurations(text, factor) : text;
}

function withSuffix(text: string, suffix: string): string {
  return text
    .replace(/(<bpmn:process id="|<decision id="|processId="|decisionId="|bpmnElement=")([a-z-]+)"/g, (all, before: string, id: string) =>
      before === 'bpmnElement="' && !text.includes(`<bpmn:process id="${id}"`) ? all : `${before}${id}${suffix}"`,
    )
    .replace(/dmnElementRef="([a-z-]+)"/g, `dmnElementRef="$1${suffix}"`);
}
