import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Scenario } from './Scenario.ts';

const ROOT = new URL('../../../processes/', import.meta.url);

export interface FoundScenario {
  readonly procedure: string;
  readonly name: string;
  readonly scenario: Scenario;
}

/** Folders of processes/, each a procedure. */
export function procedureIds(): string[] {
  return readdirSync(ROOT, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
}

/** Every scenario of every procedure, checked against its shape. */
export function readScenarios(): FoundScenario[] {
  return procedureIds().flatMap((procedure) => {
    const folder = new URL(`${procedure}/scenarios/`, ROOT);
    if (!existsSync(folder)) return [];
    return readdirSync(folder).map((file) => ({
      procedure,
      name: file.replace(/\.json$/, ''),
      scenario: Scenario.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))),
    }));
  });
}

/** Text of a file of processes/. */
export function processFile(path: string): string {
  return readFileSync(new URL(path, ROOT), 'utf8');
}

export function procedureFiles(procedure: string, ending: string): string[] {
  return readdirSync(new URL(`${procedure}/`, ROOT)).filter((file) => file.endsWith(ending));
}
