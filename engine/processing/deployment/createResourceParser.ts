import { createHash } from 'node:crypto';
import type { DecisionEngine } from '../../decision/decision.ts';
import { DeploymentError } from '../../model/deployment-error.ts';
import type { ExecutableProcess } from '../../model/executable.ts';
import type { ParsedResource } from './parsedResource.ts';

export interface Resource {
  readonly name: string;
  readonly content: Uint8Array;
}

interface ParserDeps {
  readonly decisions: DecisionEngine;
  readonly parseBpmn: (xml: string, resourceName: string) => Promise<readonly ExecutableProcess[]>;
}

/** Reads a resource by its extension; what cannot be read comes back as `invalid`, anything unforeseen is thrown. */
export function createResourceParser({ decisions, parseBpmn }: ParserDeps): (resource: Resource) => Promise<ParsedResource> {
  return async ({ name, content }) => {
    const resource = {
      resourceName: name,
      text: Buffer.from(content).toString('utf8'),
      checksum: createHash('sha256').update(content).digest('hex'),
    };
    try {
      if (/\.(bpmn|xml)$/.test(name)) return { ...resource, kind: 'process', processes: await parseBpmn(resource.text, name) };
      if (name.endsWith('.dmn')) return { ...resource, kind: 'decision', drg: decisions.parse(resource.text, name) };
    } catch (error) {
      if (error instanceof DeploymentError)
        return { ...resource, kind: 'invalid', message: `'${name}': ${error.lines.map((line) => `${line}\n`).join('')}` };
      throw error;
    }
    return { ...resource, kind: 'invalid', message: `\n'${name}': unknown resource type` };
  };
}
