import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { STEP_KINDS } from '../../../../designer/studio/pathway/insert/StepKind.ts';

const script = fileURLToPath(new URL('validateTemplates.ts', import.meta.url));
const folder = join(import.meta.dirname, '../../../../designer/studio/pathway/templates');
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
const read = (file: string): { id: string; properties: object[] } =>
  JSON.parse(readFileSync(join(folder, file), 'utf8')) as ReturnType<typeof read>;
const KINDS = STEP_KINDS.filter((kind) => kind !== 'decision').sort();

/** A task that is a job cannot have its form in a template: why `StepMaker` writes it beside. */
function withForm(): object {
  const task = read('task.json');
  return { ...task, properties: [...task.properties, { type: 'String', binding: { type: 'zeebe:formDefinition', property: 'formKey' } }] };
}

describe('element templates of the plain steps', () => {
  let faults: string[][];

  beforeAll(() => {
    const output = execFileSync(process.execPath, ['--import', 'tsx', script], {
      input: JSON.stringify([...files.map(read), withForm()]),
      env: {},
      encoding: 'utf8',
    });
    faults = JSON.parse(output) as string[][];
  });

  test('should be there for every kind of step that is one element', () => {
    expect(files).toEqual(KINDS.map((kind) => `${kind}.json`));
    expect(files.map((file) => read(file).id)).toEqual(KINDS.map((kind) => `iss-pathways.${kind}`));
  });

  test.each(files)('should be in the standard format: %s', (file) => {
    expect(faults[files.indexOf(file)]).toEqual([]);
  });

  test('should be refused by the format with the form of a task that is a job', () => {
    expect(faults.at(-1)).not.toEqual([]);
  });
});
