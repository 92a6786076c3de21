import type { ParsedResource } from './parsedResource.ts';

const PREFIX = 'Expected to deploy new resources, but encountered the following errors:';

/** Why the resources cannot be deployed together; undefined when they can. */
export function validateDeployment(resources: readonly ParsedResource[]): string | undefined {
  if (resources.length === 0) return 'Expected to deploy at least one resource, but none given';
  const invalid = resources.flatMap((resource) => (resource.kind === 'invalid' ? [resource.message] : []));
  if (invalid.length > 0) return `${PREFIX}\n${invalid.join('\n')}`;
  const duplicate = findDuplicate(resources);
  return duplicate === undefined ? undefined : `${PREFIX}\n${duplicate}`;
}

function findDuplicate(resources: readonly ParsedResource[]): string | undefined {
  const owners = new Map<string, string>();
  for (const resource of resources) {
    for (const { kind, id } of idsOf(resource)) {
      const other = owners.get(`${kind} ${id}`);
      if (other !== undefined) return duplicateText(kind, id, [other, resource.resourceName]);
      owners.set(`${kind} ${id}`, resource.resourceName);
    }
  }
  return undefined;
}

type Kind = 'process' | 'decision requirements' | 'decision';

function idsOf(resource: ParsedResource): readonly { readonly kind: Kind; readonly id: string }[] {
  if (resource.kind === 'process') return resource.processes.map(({ id }) => ({ kind: 'process', id }));
  if (resource.kind === 'invalid') return [];
  return [
    { kind: 'decision requirements', id: resource.drg.id },
    ...resource.drg.decisions.map(({ id }) => ({ kind: 'decision' as const, id })),
  ];
}

function duplicateText(kind: Kind, id: string, [first, second]: readonly [string, string]): string {
  if (kind === 'process') return `Duplicated process id in resources '${first}' and '${second}'`;
  return `Expected the ${kind} ids to be unique within a deployment but found a duplicated id '${id}' in the resources '${first}' and '${second}'.`;
}
