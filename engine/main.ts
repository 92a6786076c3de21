import { logVerbosity, setLogVerbosity } from '@grpc/grpc-js';
import { ConfigError, readEngineConfig } from './config.ts';
import { PortInUseError } from './gateway/PortInUseError.ts';
import { startEngine, type RunningEngineServer } from './startEngine.ts';
import { DataDirectoryError } from './storage/dataDirectoryError.ts';

/** A parent that is gone is noticed at once; what is under way may end within this time. */
const LAST_MILLIS = 1_500;

const say = (line: string): void => void process.stderr.write(`${line}\n`);

function stopOnce(server: RunningEngineServer): () => void {
  let stopping = false;
  return () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(0), LAST_MILLIS).unref();
    server.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        say(`The engine did not stop cleanly: ${String(error)}`);
        process.exit(1);
      },
    );
  };
}

function announce({ address, port }: RunningEngineServer): void {
  if (process.send === undefined) process.stdout.write(`The engine listens on ${address}.\n`);
  else process.send({ ready: true, port });
}

async function main(): Promise<void> {
  setLogVerbosity(logVerbosity.NONE);
  const config = readEngineConfig();
  const server = await startEngine({
    ...config,
    log: { error: (message, error) => say(`${message}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`) },
  });
  const stop = stopOnce(server);
  for (const event of ['SIGINT', 'SIGTERM', 'disconnect'] as const) process.on(event, stop);
  if (process.send !== undefined && !process.connected) stop();
  else announce(server);
}

main().catch((error: unknown) => {
  const known = error instanceof DataDirectoryError || error instanceof PortInUseError || error instanceof ConfigError;
  say(known ? error.message : `The engine could not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  process.exit(1);
});
