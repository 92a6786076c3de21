import { nodesOf, type BpmnNode } from './BpmnNode.ts';
import { DeploymentError } from './deployment-error.ts';
import type { ExecutableProcess } from './executable.ts';
import { createProcessModel, type ProcessModel } from './ProcessModel.ts';
import { readDefinitions } from './readDefinitions.ts';
import { transformProcess } from './transformers/transformProcess.ts';
import { findStraightThroughLoop } from './validators/findStraightThroughLoop.ts';
import { validateProcess } from './validators/validateProcess.ts';

/**
 * Reads a BPMN 2.0 resource with Zeebe's extensions into its executable processes, in the order of the file; processes
 * that are not executable are skipped. Throws `DeploymentError` whose lines are Zeebe's texts
 * (`- Element: <id>\n    - ERROR: <text>`) when the XML is broken, unsafe or asks for what this engine does not execute.
 */
export async function parseBpmn(xml: string, resourceName: string): Promise<readonly ExecutableProcess[]> {
  const definitions = await readDefinitions(xml, resourceName);
  const models = executableProcesses(definitions).map(createProcessModel);
  if (models.length === 0)
    throw new DeploymentError(resourceName, ['- Element: definitions\n    - ERROR: Must contain at least one executable process']);
  const lines = models.flatMap(validateProcess);
  if (lines.length > 0) throw new DeploymentError(resourceName, lines);
  const loops = models.flatMap(loopLines);
  if (loops.length > 0) throw new DeploymentError(resourceName, loops);
  return models.map(transformProcess);
}

function executableProcesses(definitions: BpmnNode): readonly BpmnNode[] {
  return nodesOf(definitions, 'rootElements').filter((element) => element.$type === 'bpmn:Process' && element['isExecutable'] === true);
}

function loopLines(model: ProcessModel): readonly string[] {
  const loop = findStraightThroughLoop(model);
  if (loop === undefined) return [];
  return [
    `- Process: ${model.process.id ?? ''}\n    - ERROR: Processes are not allowed to contain a straight-through processing loop: ${loop.join(' > ')}`,
  ];
}
