import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readXml } from '../../engine/decision/readXml.ts';
import { childNamed, childrenNamed, type XmlElement } from '../../engine/decision/XmlElement.ts';
import type { FeelContext, FeelValue } from '../../engine/expression/values/FeelValue.ts';
import { tckValue } from './tckValue.ts';

/** One run: a decision of a model, what it is given, and what it must give; `mayFail` when the expected outcome is an error. */
export interface TckRun {
  readonly suite: string;
  readonly caseId: string;
  readonly model: string;
  readonly decision: string;
  readonly inputs: FeelContext;
  readonly expected: FeelValue;
  readonly mayFail: boolean;
}

/** Folder of the DMN TCK's data beside the project, or under `SHARED_DIR`; undefined when it is not there. */
export function tckFolder(): string | undefined {
  const folder = join(resolve(process.env['SHARED_DIR'] ?? '../shared'), 'data/dmn-tck');
  return existsSync(folder) ? folder : undefined;
}

/** Names of the suites of one compliance level. */
export function suitesOf(folder: string, level: 2 | 3): readonly string[] {
  return readdirSync(join(folder, `compliance-level-${level}`)).toSorted();
}

/** All runs of a suite, in the order of its files. */
export function runsOf(folder: string, level: 2 | 3, suite: string): readonly TckRun[] {
  const directory = join(folder, `compliance-level-${level}`, suite);
  const files = readdirSync(directory).filter((file) => /-test-.*\.xml$/.test(file));
  return files.toSorted().flatMap((file) => runsOfFile(join(directory, file), suite));
}

function runsOfFile(path: string, suite: string): readonly TckRun[] {
  const root = readXml(readFileSync(path, 'utf8'), path);
  const modelPath = join(path, '..', childNamed(root, 'modelName')?.text.trim() ?? '');
  const model = existsSync(modelPath) ? readFileSync(modelPath, 'utf8') : '';
  return childrenNamed(root, 'testCase').flatMap((testCase) => {
    const inputs = Object.fromEntries(
      childrenNamed(testCase, 'inputNode').map((input) => [input.attributes['name'] ?? '', tckValue(input)]),
    );
    return childrenNamed(testCase, 'resultNode').map((result) => ({
      suite,
      caseId: testCase.attributes['id'] ?? '',
      model,
      inputs,
      ...expectationOf(result),
    }));
  });
}

function expectationOf(result: XmlElement): Pick<TckRun, 'decision' | 'expected' | 'mayFail'> {
  const expected = childNamed(result, 'expected');
  return {
    decision: result.attributes['name'] ?? '',
    expected: expected === undefined ? null : tckValue(expected),
    mayFail: result.attributes['errorResult'] === 'true',
  };
}
