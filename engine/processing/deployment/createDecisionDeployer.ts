import type { DecisionRequirementsValue, DecisionValue } from '../../protocol/index.ts';
import type { ProcessingContext } from '../processingContext.ts';
import type { ParsedResource } from './parsedResource.ts';

type GraphResource = Extract<ParsedResource, { readonly kind: 'decision' }>;
type DecisionResource = Exclude<ParsedResource, { readonly kind: 'process' }>;

export interface DeployedDrg {
  readonly requirements: DecisionRequirementsValue;
  readonly decisions: readonly DecisionValue[];
}

export interface DecisionDeployer {
  /** Same content under the same resource name as the latest version of the graph. */
  readonly isLatest: (resource: DecisionResource) => boolean;
  readonly deploy: (resource: GraphResource, isKnown: boolean) => DeployedDrg;
}

export function createDecisionDeployer(processing: ProcessingContext): DecisionDeployer {
  const { state } = processing;
  return {
    isLatest: (resource) => {
      const latest = resource.kind === 'decision' ? state.decisions.latestRequirements(resource.drg.id) : undefined;
      return latest?.checksum === resource.checksum && latest.resourceName === resource.resourceName;
    },
    deploy: (resource, isKnown) => {
      const requirements = isKnown ? state.decisions.latestRequirements(resource.drg.id) : undefined;
      if (requirements === undefined) return create(processing, resource);
      return { requirements, decisions: state.decisions.ofRequirements(requirements.decisionRequirementsKey) };
    },
  };
}

function create(processing: ProcessingContext, { drg, resourceName, checksum, text }: GraphResource): DeployedDrg {
  const { state, writers, nextKey } = processing;
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
  return { requirements, decisions: drg.decisions.map((decision) => createDecision(processing, decision, requirements)) };
}

function createDecision(
  { state, writers, nextKey }: ProcessingContext,
  { id, name }: { readonly id: string; readonly name: string },
  { decisionRequirementsId, decisionRequirementsKey }: DecisionRequirementsValue,
): DecisionValue {
  const decisionKey = nextKey();
  const version = (state.decisions.latest(id)?.version ?? 0) + 1;
  const value: DecisionValue = {
    decisionKey,
    decisionId: id,
    decisionName: name,
    version,
    decisionRequirementsId,
    decisionRequirementsKey,
  };
  writers.event('DECISION', { key: decisionKey, intent: 'CREATED', value });
  return value;
}
