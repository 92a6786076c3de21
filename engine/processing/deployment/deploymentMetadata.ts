import type { Deployment } from '../../engine.ts';
import type { ProcessDefinition } from '../../state/processState.ts';
import type { DeployedDrg } from './createDecisionDeployer.ts';

/** What the answer to a deployment lists: processes, then decisions, then their graphs. */
export function deploymentMetadata(definitions: readonly ProcessDefinition[], drgs: readonly DeployedDrg[]): Deployment['metadata'] {
  const processes = definitions.map(({ bpmnProcessId, version, processDefinitionKey, resourceName }) => ({
    kind: 'process' as const,
    bpmnProcessId,
    version,
    processDefinitionKey,
    resourceName,
  }));
  const decisions = drgs.flatMap((drg) =>
    drg.decisions.map((decision) => ({
      kind: 'decision' as const,
      dmnDecisionId: decision.decisionId,
      dmnDecisionName: decision.decisionName,
      version: decision.version,
      decisionKey: decision.decisionKey,
      dmnDecisionRequirementsId: decision.decisionRequirementsId,
      decisionRequirementsKey: decision.decisionRequirementsKey,
    })),
  );
  const graphs = drgs.map(({ requirements }) => ({
    kind: 'decisionRequirements' as const,
    dmnDecisionRequirementsId: requirements.decisionRequirementsId,
    dmnDecisionRequirementsName: requirements.decisionRequirementsName,
    version: requirements.version,
    decisionRequirementsKey: requirements.decisionRequirementsKey,
    resourceName: requirements.resourceName,
  }));
  return [...processes, ...decisions, ...graphs];
}
