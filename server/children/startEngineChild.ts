import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { childSpec, type ChildContext } from './ChildContext.ts';
import { freePort } from './freePort.ts';
import { superviseChild } from './superviseChild.ts';

/** The embedded engine: where it listens and the secret of this start that every call must carry. */
export interface EngineChild {
  readonly address: string;
  readonly secret: string;
  stop(): Promise<void>;
}

/** Starts the engine on a port that it keeps when it is started again. */
export async function startEngineChild(context: ChildContext): Promise<EngineChild> {
  const port = await freePort();
  const secret = randomBytes(24).toString('base64url');
  const env = {
    DATA_DIR: join(context.config.dataDir, 'engine'),
    ENGINE_HOST: '127.0.0.1',
    ENGINE_PORT: String(port),
    ENGINE_SECRET: secret,
  };
  const child = await superviseChild(childSpec(context, 'engine', env), context.log);
  return { address: `127.0.0.1:${port}`, secret, stop: () => child.stop() };
}
