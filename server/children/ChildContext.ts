import { join } from 'node:path';
import type { Config } from '../config.ts';
import type { Log } from '../log/Log.ts';
import type { ChildSpec } from './ChildSpec.ts';

/** What starting a child needs to know of its parent. */
export interface ChildContext {
  readonly config: Pick<Config, 'root' | 'compiled' | 'dataDir' | 'childEnvironment'>;
  readonly log: Log;
}

/** The room's program as this server itself runs: compiled, or from its source. */
export function childSpec({ config }: ChildContext, name: ChildSpec['name'], env: Readonly<Record<string, string>>): ChildSpec {
  return {
    name,
    main: config.compiled ? join(config.root, 'dist', name, 'main.js') : join(config.root, name, 'main.ts'),
    execArgv: config.compiled ? [] : ['--conditions=iss-source', '--import', 'tsx'],
    env: { ...config.childEnvironment, ...env },
  };
}
