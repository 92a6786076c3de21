import { readConfig } from './config.ts';
import { startStore } from './startStore.ts';

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function main(): Promise<void> {
  const store = await startStore(readConfig());
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    void store.stop().finally(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.once('disconnect', stop);
  if (process.send) process.send({ ready: true, uri: store.uri });
  else say(`Store ready on ${store.uri}`);
}

main().catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  if (process.send) process.send({ ready: false, error: message }, () => process.exit(1));
  process.stderr.write(`${message}\n`);
  if (!process.send) process.exit(1);
});
