import { join } from 'node:path';
import { z } from 'zod';
import type { StoreOptions } from './startStore.ts';

const environment = z.object({
  DATA_DIR: z.string().min(1).default('./data'),
  STORE_SOCKET: z.string().optional(),
  STORE_HOST: z.string().min(1).default('127.0.0.1'),
  STORE_PORT: z.coerce.number().int().min(0).max(65535).default(27017),
  STORE_LOCK_WAIT_MS: z.coerce.number().int().min(0).default(5000),
});

/** Reads the environment once; throws a sentence that names the variable that is wrong. */
export function readConfig(variables: NodeJS.ProcessEnv = process.env): StoreOptions {
  const parsed = environment.safeParse(variables);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`The variable ${issue?.path.join('.') ?? '?'} is not usable: ${issue?.message ?? 'invalid'}.`);
  }
  const { DATA_DIR, STORE_SOCKET, STORE_HOST, STORE_PORT, STORE_LOCK_WAIT_MS } = parsed.data;
  const endpoint = STORE_SOCKET === undefined || STORE_SOCKET === '' ? { host: STORE_HOST, port: STORE_PORT } : { socket: STORE_SOCKET };
  return { dataDir: join(DATA_DIR, 'store'), endpoint, lockWaitMs: STORE_LOCK_WAIT_MS };
}
