import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { backOff } from '../../../server/children/backOff.ts';
import type { ChildSpec } from '../../../server/children/ChildSpec.ts';
import { superviseChild } from '../../../server/children/superviseChild.ts';
import { createLog } from '../../../server/log/createLog.ts';

let folder: string;
const log = createLog('silent');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'iss-child-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function program(source: string): ChildSpec {
  const main = join(folder, 'child.mjs');
  writeFileSync(
    main,
    `import { appendFileSync } from 'node:fs';\nconst note = (word) => appendFileSync(${JSON.stringify(join(folder, 'notes'))}, word + '\\n');\n${source}`,
  );
  return { name: 'engine', main, execArgv: [], env: { PATH: process.env.PATH ?? '' } };
}

const notes = () => readFileSync(join(folder, 'notes'), 'utf8').trim().split('\n');

async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition(); waited += 20) {
    if (waited > 10_000) throw new Error('It did not happen within ten seconds.');
    await sleep(20);
  }
}

describe('a supervised child', () => {
  it('should be waited for and asked to end', async () => {
    const spec = program(
      `process.on('SIGTERM', () => { note('asked'); process.exit(0); }); setInterval(() => {}, 1000); process.send({ ready: true, port: 7 });`,
    );

    const child = await superviseChild(spec, log);
    await child.stop();

    expect(child.announced).toEqual({ ready: true, port: 7 });
    expect(notes()).toEqual(['asked']);
  });

  it('should be started again when it is killed', async () => {
    const spec = program(`note(String(process.pid)); setInterval(() => {}, 1000); process.send({ ready: true });`);
    const child = await superviseChild(spec, log);

    process.kill(Number(notes()[0]), 'SIGKILL');
    await until(() => notes().length === 2);
    await child.stop();

    expect(notes()[1]).not.toBe(notes()[0]);
    expect(() => process.kill(Number(notes()[1]), 0)).toThrow();
  });

  it('should fail with its last words when it cannot start, and not be tried again', async () => {
    const spec = program(`note('tried'); console.error('Port 26500 is in use.'); process.exit(1);`);

    await expect(superviseChild(spec, log)).rejects.toThrow('Port 26500 is in use.');
    await sleep(300);

    expect(notes()).toEqual(['tried']);
  });

  it('should be stopped while it waits to be started again', async () => {
    const spec = program(`note('life'); process.send({ ready: true }); setTimeout(() => process.exit(1), 30);`);
    const child = await superviseChild(spec, log);
    await until(() => notes().length >= 2);

    await child.stop();
    const lives = notes().length;
    await sleep(400);

    expect(notes()).toHaveLength(lives);
  });

  it('should wait longer each time it ends before it is ready, and start at once after it was', () => {
    const pauses = [0, 0, 0, 0, 0, 0, 0, 0].reduce<number[]>((list) => [...list, backOff(list.at(-1) ?? 0, false)], []);

    expect(pauses).toEqual([100, 200, 400, 800, 1600, 3200, 5000, 5000]);
    expect(backOff(5000, true)).toBe(100);
  });
});
