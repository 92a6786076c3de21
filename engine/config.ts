import { z } from 'zod';

const schema = z.object({
  /** Folder of the engine's log and state. */
  DATA_DIR: z.string().min(1).default('./data/engine'),
  ENGINE_HOST: z.string().min(1).default('127.0.0.1'),
  /** 0 takes a free port. */
  ENGINE_PORT: z.coerce.number().int().min(0).max(65_535).default(26_500),
  /** Asked of every call when set. */
  ENGINE_SECRET: z.string().min(1).optional(),
  /** How long to wait for a data directory that another process still holds. */
  ENGINE_LOCK_WAIT_MS: z.coerce.number().int().min(0).default(5_000),
});

/** The environment of the engine's process. */
export interface EngineConfig {
  readonly dataDir: string;
  readonly host: string;
  readonly port: number;
  readonly secret: string | undefined;
  readonly lockWaitMillis: number;
}

/** The environment cannot be read; the message names the variables. */
export class ConfigError extends Error {}

/** Reads the environment once; throws one sentence for each variable that cannot be read. */
export function readEngineConfig(environment: NodeJS.ProcessEnv = process.env): EngineConfig {
  const read = schema.safeParse(environment);
  if (!read.success) throw new ConfigError(read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}.`).join(' '));
  const { DATA_DIR, ENGINE_HOST, ENGINE_PORT, ENGINE_SECRET, ENGINE_LOCK_WAIT_MS } = read.data;
  return { dataDir: DATA_DIR, host: ENGINE_HOST, port: ENGINE_PORT, secret: ENGINE_SECRET, lockWaitMillis: ENGINE_LOCK_WAIT_MS };
}
