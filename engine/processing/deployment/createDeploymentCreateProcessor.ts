import type { Deployment } from '../../engine.ts';
import type { DeploymentValue } from '../../protocol/index.ts';
import type { CommandProcessor } from '../commandProcessor.ts';
import type { ProcessingContext } from '../processingContext.ts';
import { createDecisionDeployer, type DeployedDrg } from './createDecisionDeployer.ts';
import { createProcessDeployer } from './createProcessDeployer.ts';
import { deploymentMetadata } from './deploymentMetadata.ts';
import type { ParsedResource } from './parsedResource.ts';
import { validateDeployment } from './validateDeployment.ts';
import type { ProcessDefinition } from '../../state/processState.ts';

/** All or nothing; if any resource is new, all get a new version, else all keep their latest. */
export function createDeploymentCreateProcessor(processing: ProcessingContext): CommandProcessor<'DEPLOYMENT'> {
  const { writers, nextKey } = processing;
  const processes = createProcessDeployer(processing);
  const decisions = createDecisionDeployer(processing);
  return ({ value }, attachment) => {
    const resources = attachment as readonly ParsedResource[];
    const refusal = validateDeployment(resources);
    if (refusal !== undefined) {
      writers.reject('INVALID_ARGUMENT', refusal);
      return;
    }
    const key = nextKey();
    const isKnown = resources.every((resource) =>
      resource.kind === 'process' ? processes.isLatest(resource) : decisions.isLatest(resource),
    );
    const definitions = resources.flatMap((resource) => (resource.kind === 'process' ? processes.deploy(resource, isKnown) : []));
    const drgs = resources.flatMap((resource) => (resource.kind === 'decision' ? [decisions.deploy(resource, isKnown)] : []));
    writers.event('DEPLOYMENT', { key, intent: 'CREATED', value: deployed(value, definitions, drgs) });
    writers.respond({ key, metadata: deploymentMetadata(definitions, drgs) } satisfies Deployment);
  };
}

function deployed(
  { resources }: DeploymentValue,
  definitions: readonly ProcessDefinition[],
  drgs: readonly DeployedDrg[],
): DeploymentValue {
  return {
    resources,
    processDefinitionKeys: definitions.map((definition) => definition.processDefinitionKey),
    decisionKeys: drgs.flatMap(({ decisions }) => decisions.map((decision) => decision.decisionKey)),
    decisionRequirementsKeys: drgs.map(({ requirements }) => requirements.decisionRequirementsKey),
  };
}
