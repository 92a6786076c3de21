import { beforeAll, describe, expect, it } from '@jest/globals';
import { ESLint } from 'eslint';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
let eslint: ESLint;

/** Messages of the house's own rules when the text stood in that file. */
async function complaints(path: string, text: string): Promise<readonly (string | null)[]> {
  const [result] = await eslint.lintText(text, { filePath: resolve(root, path) });
  return result?.messages.map((message) => message.ruleId) ?? [];
}

describe('lint', () => {
  beforeAll(() => {
    eslint = new ESLint({ cwd: root });
  });

  it.each(['new Date()', 'Date.now()', 'Math.random()', 'setTimeout(() => 1, 2)', 'setInterval(() => 1, 2)', 'process.pid'])(
    'should keep %s out of the engine',
    async (expression) => {
      expect(await complaints('engine/engine.ts', `export const found = ${expression};\n`)).toContain('no-restricted-syntax');
    },
  );

  it('should let only config.ts read the environment', async () => {
    expect(await complaints('server/contract/words.ts', 'export const home = process.env.HOME;\n')).toContain('no-restricted-syntax');
  });

  it('should refuse a fourth parameter and a long function', async () => {
    const long = `export function f(a: number, b: number, c: number, d: number) {\n${'  a + b;\n'.repeat(50)}  return c + d;\n}\n`;
    expect(await complaints('server/contract/words.ts', long)).toEqual(expect.arrayContaining(['max-params', 'max-lines-per-function']));
  });
});
