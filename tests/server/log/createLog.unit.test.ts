import { describe, expect, it } from '@jest/globals';
import { createLog, describeError } from '../../../server/log/createLog.ts';

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  write(createLog('debug', { write: (line) => void lines.push(line) }));
  return lines.join('');
}

describe('log', () => {
  it.each([
    { body: { full_name: 'Akua Secret' } },
    { request: { query: 'Akua Secret' } },
    { a: { b: { name: 'Akua Secret' } } },
    { url: '/api/cases?query=Akua Secret' },
  ])('should remove what could be personal: %j', (facts) => {
    const line = logged((log) => log.info(facts, 'request'));

    expect(line).toContain('[removed]');
    expect(line).not.toContain('Secret');
  });

  it('should tell kind, code and place of an error, never its words', () => {
    const error = Object.assign(new TypeError('E11000 dup key: { username: "Akua Secret" }\n  of Secret'), { code: 11000 });

    const line = logged((log) => log.error({ error, cause: describeError(error) }, 'problem'));

    expect(line).toContain('"kind":"TypeError","code":11000');
    expect(line).toContain('createLog.unit.test');
    expect(line).not.toContain('Secret');
  });
});
