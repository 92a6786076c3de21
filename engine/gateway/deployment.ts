import type { DeployedProcess, Deployment, Engine } from '../engine.ts';
import { checkTenant, DEFAULT_TENANT } from './checkTenant.ts';
import { accepted } from './rejectionError.ts';

interface DeployResourceRequest {
  readonly resources: readonly { readonly name: string; readonly content: Uint8Array }[];
  readonly tenantId: string;
}

interface DeployProcessRequest {
  readonly processes: readonly { readonly name: string; readonly definition: Uint8Array }[];
}

type Deployed = Deployment['metadata'][number];

/** DeployResource, and DeployProcess as older clients call it. */
export const deployment = (engine: Engine) => ({
  async DeployResource({ resources, tenantId }: DeployResourceRequest) {
    checkTenant('DeployResource', tenantId);
    const { key, metadata } = accepted(await engine.deploy({ resources }));
    return { key: String(key), deployments: metadata.map(presentDeployed), tenantId: DEFAULT_TENANT };
  },

  async DeployProcess({ processes }: DeployProcessRequest) {
    const resources = processes.map(({ name, definition }) => ({ name, content: definition }));
    const { key, metadata } = accepted(await engine.deploy({ resources }));
    return { key: String(key), processes: metadata.filter((each) => each.kind === 'process').map(presentProcess) };
  },
});

const presentProcess = ({ bpmnProcessId, version, processDefinitionKey, resourceName }: DeployedProcess) => ({
  bpmnProcessId,
  version,
  processDefinitionKey: String(processDefinitionKey),
  resourceName,
  tenantId: DEFAULT_TENANT,
});

function presentDeployed(deployed: Deployed): object {
  switch (deployed.kind) {
    case 'process':
      return { process: presentProcess(deployed) };
    case 'decision':
      return {
        decision: {
          ...deployed,
          decisionKey: String(deployed.decisionKey),
          decisionRequirementsKey: String(deployed.decisionRequirementsKey),
          tenantId: DEFAULT_TENANT,
        },
      };
    case 'decisionRequirements':
      return {
        decisionRequirements: { ...deployed, decisionRequirementsKey: String(deployed.decisionRequirementsKey), tenantId: DEFAULT_TENANT },
      };
  }
}
