import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import * as z from 'zod';

/** The server's configuration, read once from the environment. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  /** Folder of package.json: content (`processes/`, `forms/`) and the built designer (`dist/web`) lie below it. */
  readonly root: string;
  /** Whether this process runs the compiled `dist/` rather than the sources. */
  readonly compiled: boolean;
  readonly production: boolean;
  /** A Zeebe cluster's gateway; null: the embedded engine is started. */
  readonly zeebeAddress: string | null;
  /** A MongoDB replica set; null: the embedded store is started. */
  readonly mongodbUri: string | null;
  /** Demonstration mode; null when it is off. `hourSeconds`: how long an hour of the procedures lasts. */
  readonly demo: { readonly hourSeconds: number } | null;
  /** Whom to add when there is no real administrator yet. */
  readonly administrator: { readonly username: string; readonly password: string } | null;
  /** Null: the secret of the key file. */
  readonly sessionSecret: string | null;
  /** Address people use, when a proxy stands before the server; https makes cookies Secure. */
  readonly publicUrl: string | null;
  /** How many proxies stand before the server. */
  readonly trustProxy: number;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
  readonly helpline: string;
  /** What a child process inherits of the environment, besides its own variables. */
  readonly childEnvironment: Readonly<Record<string, string>>;
  /** Name of a placed crash point, for the kill driver. */
  readonly crashPoint: string | null;
}

/** A configuration that cannot be; its message is one sentence for the person who starts the server. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const INHERITED = ['PATH', 'HOME', 'TMPDIR', 'NODE_ENV', 'LANG', 'TZ'];
const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];
const text = z.string().trim().min(1);

const Environment = z.object({
  HOST: text.default('127.0.0.1'),
  PORT: z.coerce.number().int().min(1).max(65535).default(8080),
  DATA_DIR: text.default('./data'),
  NODE_ENV: z.string().optional(),
  ZEEBE_ADDRESS: text.optional(),
  MONGODB_URI: text.regex(/^mongodb(\+srv)?:\/\//, 'must begin with mongodb:// or mongodb+srv://').optional(),
  DEMO: z.enum(['0', '1']).optional(),
  DEMO_HOUR_SECONDS: z.coerce.number().min(0.1).max(3600).default(3600),
  ADMIN_USERNAME: z
    .string()
    .regex(/^[a-z0-9][a-z0-9._-]{2,59}$/, 'must be 3 to 60 small letters, digits, dots or dashes')
    .optional(),
  ADMIN_PASSWORD: z.string().min(12, 'must have 12 characters or more').max(200).optional(),
  SESSION_SECRET: z.string().min(32, 'must have 32 characters or more').optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).optional(),
  HELPLINE: text.max(60).default('Helpline of Hope 0800 800 800'),
  CRASH_POINT: text.optional(),
});
type Environment = z.infer<typeof Environment>;

/** Reads and checks the environment; throws `ConfigError` with the sentence to print. Empty variables count as not set. */
export function readConfig(variables: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) throw new ConfigError(sentenceOf(parsed.error));
  const env = parsed.data;
  const root = findRoot();
  return {
    host: env.HOST,
    port: env.PORT,
    dataDir: resolve(env.DATA_DIR),
    root,
    compiled: import.meta.dirname.startsWith(join(root, 'dist')),
    production: env.NODE_ENV === 'production',
    zeebeAddress: env.ZEEBE_ADDRESS ?? null,
    mongodbUri: env.MONGODB_URI ?? null,
    demo: demoOf(env),
    administrator: administratorOf(env),
    sessionSecret: env.SESSION_SECRET ?? null,
    publicUrl: env.PUBLIC_URL ?? null,
    trustProxy: env.TRUST_PROXY,
    logLevel: env.LOG_LEVEL ?? (env.NODE_ENV === 'production' ? 'info' : 'warn'),
    helpline: env.HELPLINE,
    childEnvironment: Object.fromEntries(INHERITED.flatMap((name) => (given[name] === undefined ? [] : [[name, given[name]]]))),
    crashPoint: env.CRASH_POINT ?? null,
  };
}

/** On by itself only where nobody else can come in and nothing real lies; forced by DEMO=1, but never over a real MongoDB. */
function demoOf(env: Environment): Config['demo'] {
  const byItself =
    env.ZEEBE_ADDRESS === undefined && env.MONGODB_URI === undefined && LOOPBACK.includes(env.HOST) && env.NODE_ENV !== 'production';
  if (env.DEMO === '1' && env.MONGODB_URI !== undefined) {
    throw new ConfigError(
      'DEMO=1 is refused while MONGODB_URI is set: invented people and their public password must not reach real records.',
    );
  }
  const on = env.DEMO === undefined ? byItself : env.DEMO === '1';
  if (!on && env.DEMO_HOUR_SECONDS !== 3600) {
    throw new ConfigError('DEMO_HOUR_SECONDS works in demonstration mode only: outside of it an hour of a procedure is an hour.');
  }
  return on ? { hourSeconds: env.DEMO_HOUR_SECONDS } : null;
}

function administratorOf({ ADMIN_USERNAME: username, ADMIN_PASSWORD: password }: Environment): Config['administrator'] {
  if (username === undefined && password === undefined) return null;
  if (username === undefined || password === undefined)
    throw new ConfigError('ADMIN_USERNAME and ADMIN_PASSWORD go together: set both or neither.');
  return { username, password };
}

function sentenceOf(error: z.ZodError): string {
  const [issue] = error.issues;
  return `The variable ${issue?.path.join('.') ?? '?'} cannot be used: ${issue?.message ?? 'it is wrong'}.`;
}

function findRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new ConfigError('The folder of package.json was not found above the server.');
    folder = above;
  }
  return folder;
}
