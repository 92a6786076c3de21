import type { DecisionRequirementsValue, DecisionValue } from '../../protocol/index.ts';
import type { ProcessingContext } from '../processingContext.ts';
import type { ParsedResource } from './parsedResource.ts';

type DecisionResource = Exclude<ParsedResource, { readonly kind: 'process' }>;

export interface DeployedDrg {
  readonly requirements: DecisionRequirementsValue;
  readonly decisions: readonly DecisionValue[];
}

export interface DecisionDeployer {
  /** Same content under the same resource name as the latest version of the graph. */
  readonly isLatest: (resource: DecisionResource) => boolean;
  readonly deploy: (resource: Extract<ParsedResource, { readonly kind: 'decision' }>, isKnown: boolean) => DeployedDrg;
}

export function createDecisionDeployer({ state, writers, nextKey }: ProcessingContext): DecisionDeployer {
  return {
    isLatest: (resource) => {
      const latest = resource.kind === 'decision' ? state.decisions.latestRequirements(resource.drg.id) : undefined;
      return latest?.checksum === resource.checksum && latest.resourceName === resource.resourceName;
    },
    deploy: (resource, isKnown) => (isKnown ? existing(resource.drg.id) : undefined) ?? create(resource),
  };

  function existing(drgId: string): DeployedDrg | undefined {
    const requirements = state.decisions.latestRequirements(drgId);
    return requirements === undefined
      ? undefined
      : { requirements, decisions: state.decisions.ofRequirements(requirements.decisionRequirementsKey) };
  }

  function create({ drg, resourceName, checksum, text }: Extract<ParsedResource, { readonly kind: 'decision' }>): DeployedDrg {
    const key = nextKey();
    const requirements: DecisionRequirementsValue = {
      decisionRequirementsKey: key,
      decisionRequirementsId: drg.id,
      decisionRequirementsName: drg.name,
      version: (state.decisions.latestRequirements(drg.id)?.version ?? 0) + 1,
      resourceName,
      checksum,
      resource: text,
    };
    writers.event('DECISION_REQUIREMENTS', { key, intent: 'CREATED', value: requirements });
    return { requirements, decisions: drg.decisions.map((decision) => createDecision(decision, requirements)) };
  }

  function createDecision(
    { id, name }: { readonly id: string; readonly name: string },
    requirements: DecisionRequirementsValue,
  ): DecisionValue {
    const key = nextKey();
    const value: DecisionValue = {
      decisionKey: key,
      decisionId: id,
      decisionName: name,
      version: (state.decisions.latest(id)?.version ?? 0) + 1,
      decisionRequirementsId: requirements.decisionRequirementsId,
      decisionRequirementsKey: requirements.decisionRequirementsKey,
    };
    writers.event('DECISION', { key, intent: 'CREATED', value });
    return value;
  }
}
