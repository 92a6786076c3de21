import { StartError } from './children/StartError.ts';
import { ConfigError, readConfig, type Config } from './config.ts';
import { createProduct, type Product } from './createProduct.ts';
import { createLog, describeError } from './log/createLog.ts';
import type { Log } from './log/Log.ts';
import { ContentError } from './content/ContentError.ts';

/** A second Ctrl-C within this time is the same one, sent to the whole group of processes. */
const SAME_SIGNAL_MS = 1_000;

async function run(): Promise<void> {
  const config = readConfig();
  const log = createLog(config.logLevel);
  survive(log);
  const product = await createProduct(config, log);
  stopOnSignals(product);
  process.stdout.write(greeting(config, product.url));
}

/** A promise that a library left alone when the store or the engine went away is no reason to end; what was thrown past everybody is. */
function survive(log: Log): void {
  process.on('unhandledRejection', (reason) => log.error({ cause: describeError(reason) }, 'a rejection was not handled'));
  process.on('uncaughtException', (error) => {
    log.error({ cause: describeError(error) }, 'an error was not caught');
    process.exit(1);
  });
}

function greeting(config: Config, url: string): string {
  const demonstration =
    config.demo === null ? '' : `Demonstration: invented people only${pace(config.demo.hourSeconds)}. Never enter a real person's data.\n`;
  return `${demonstration}ISS Pathways is ready at ${url} (Ctrl-C stops it)\n`;
}

function pace(hourSeconds: number): string {
  return hourSeconds === 3600 ? '' : `, and an hour of a procedure lasts ${hourSeconds} seconds`;
}

function stopOnSignals(product: Product): void {
  let first: number | undefined;
  const stop = () => {
    if (first !== undefined) {
      if (performance.now() - first > SAME_SIGNAL_MS) process.exit(1);
      return;
    }
    first = performance.now();
    product.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
}

run().catch((error: unknown) => {
  const known = error instanceof ConfigError || error instanceof StartError || error instanceof ContentError;
  const words = known ? error.message : `The server could not start: ${JSON.stringify(describeError(error))}`;
  process.stderr.write(`${words}\n`);
  process.exit(1);
});
