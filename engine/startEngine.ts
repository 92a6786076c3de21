import { createSystemClock } from './adapters/createSystemClock.ts';
import { createSystemRandom } from './adapters/createSystemRandom.ts';
import { createSystemScheduler } from './adapters/createSystemScheduler.ts';
import { createEngine } from './createEngine.ts';
import { createDecisionEngine } from './decision/createDecisionEngine.ts';
import { createFeel } from './expression/createFeel.ts';
import { startGateway, type Gateway } from './gateway/startGateway.ts';
import { parseBpmn } from './model/parseBpmn.ts';
import type { EngineLog } from './ports/engineLog.ts';

export interface EngineOptions {
  /** Folder of the engine's log and state, made when missing. */
  readonly dataDir: string;
  /** Address to listen on; 127.0.0.1 unless told. */
  readonly host?: string;
  /** Port to listen on; 0, the default, takes a free one. */
  readonly port?: number;
  /** Asked of every call, in its `authorization` metadata, when given. */
  readonly secret?: string | undefined;
  /** Milliseconds to wait for a folder that another engine still holds; 5,000 unless told. */
  readonly lockWaitMillis?: number;
  /** Told of defects; texts carry no variable values. */
  readonly log?: EngineLog;
}

/** An engine that serves Zeebe clients. */
export interface RunningEngineServer {
  /** `host:port` as a client takes it. */
  readonly address: string;
  readonly port: number;
  /** Answers what is under way, closes the port, commits and lets go of the folder. */
  stop(): Promise<void>;
}

const SILENT: EngineLog = { error: () => undefined };
const LOCK_WAIT_MILLIS = 5_000;
/** Zone of FEEL's `now()` and `today()`. */
const ZONE = 'UTC';

/**
 * Starts the embedded engine in this process behind Zeebe's gRPC gateway.
 * Throws `DataDirectoryError` for a folder that is foreign, newer or in use, `PortInUseError` for a taken port.
 */
export async function startEngine(options: EngineOptions): Promise<RunningEngineServer> {
  const { dataDir, host = '127.0.0.1', port = 0, log = SILENT, lockWaitMillis = LOCK_WAIT_MILLIS } = options;
  const clock = createSystemClock();
  const scheduler = createSystemScheduler();
  const feel = createFeel({ now: clock.now, random: createSystemRandom(), zone: ZONE });
  const engine = await createEngine({
    dataDir,
    clock,
    scheduler,
    feel,
    decisions: createDecisionEngine(feel),
    parseBpmn,
    log,
    lockWaitMillis,
  });
  const gateway = await startGateway({
    engine,
    host,
    port,
    secret: options.secret,
    after: (delayMillis, task) => scheduler.at(clock.now() + delayMillis, task),
    onDefect: (error) => log.error('a call failed by a defect', error),
  }).catch(async (error: unknown) => {
    await engine.close();
    throw error;
  });
  return running(gateway, () => engine.close());
}

const running = (gateway: Gateway, close: () => Promise<void>): RunningEngineServer => ({
  address: `${gateway.host}:${gateway.port}`,
  port: gateway.port,
  async stop() {
    await gateway.stop();
    await close();
  },
});
