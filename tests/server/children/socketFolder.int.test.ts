import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { socketFolder } from '../../../server/children/socketFolder.ts';

describe('socket folder', () => {
  it('should be open to this user only and its path short enough', () => {
    const folder = socketFolder('/some/data');
    try {
      expect(statSync(dirname(folder.socket)).mode & 0o777).toBe(0o700);
      expect(Buffer.byteLength(folder.socket)).toBeLessThanOrEqual(100);
      expect(folder.socket).toMatch(/\.sock$/);
    } finally {
      folder.remove();
    }
    expect(existsSync(dirname(folder.socket))).toBe(false);
  });

  it('should clear away what a killed server on the same data left, and nothing of others', () => {
    const [killed, other, now] = [socketFolder('/some/data'), socketFolder('/other/data'), socketFolder('/some/data')];
    mkdirSync(killed.socket);

    now.removeStale();

    expect([killed, other, now].map((folder) => existsSync(dirname(folder.socket)))).toEqual([false, true, true]);
    other.remove();
    now.remove();
  });
});
