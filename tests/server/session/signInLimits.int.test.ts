import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createFieldCipher } from '../../../server/crypto/createFieldCipher.ts';
import { ProblemError } from '../../../server/problems/ProblemError.ts';
import { createSignInLimits } from '../../../server/session/createSignInLimits.ts';
import type { SignInLimits } from '../../../server/session/SignInLimits.ts';
import { openTestStore, type TestStore } from '../support/testStore.ts';

const cipher = createFieldCipher({ fieldKeys: [{ id: 'k1', key: randomBytes(32) }], hashKey: randomBytes(32) });
let store: TestStore;
let limits: SignInLimits;
beforeAll(async () => {
  store = await openTestStore();
  limits = createSignInLimits({ connection: store.connection, cipher });
});
afterAll(() => store.stop());

const tryTimes = async (times: number, name: (attempt: number) => string, address: string) => {
  for (let attempt = 0; attempt < times; attempt += 1) await limits.take(name(attempt), address);
};

describe('limits of signing in', () => {
  it('should stop the eleventh try of a name from anywhere, and nobody else’s', async () => {
    await tryTimes(10, () => 'ama', '10.0.0.1');

    await expect(limits.take(' AMA ', '10.0.0.2')).rejects.toThrow(ProblemError);
    await expect(limits.take('esi', '10.0.0.1')).resolves.toBeUndefined();
  });

  it('should stop an address that tries a hundred names', async () => {
    await tryTimes(100, (attempt) => `name-${attempt}`, '10.0.0.3');

    await expect(limits.take('one-more', '10.0.0.3')).rejects.toThrow(ProblemError);
    await expect(limits.take('one-more', '10.0.0.4')).resolves.toBeUndefined();
  });

  it('should forget the tries of a name that succeeded', async () => {
    await tryTimes(9, () => 'kofi', '10.0.0.5');
    await limits.take('kofi', '10.0.0.5');
    await limits.giveBack('kofi', '10.0.0.5');

    await expect(tryTimes(10, () => 'kofi', '10.0.0.5')).resolves.toBeUndefined();
  });

  it('should hold for another server, and say how long to wait', async () => {
    await tryTimes(10, () => 'efua', '10.0.0.6');

    const other = createSignInLimits({ connection: store.connection, cipher });
    const refused = await other.take('efua', '10.0.0.7').catch((error: unknown) => error);

    expect(refused).toMatchObject({ problem: { status: 429, code: 'too-many-tries', detail: 'Wait 15 minutes and try again.' } });
  });
});
