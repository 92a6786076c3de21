import { cpus, loadavg, totalmem } from 'node:os';

/** What a figure was measured on and when; `loadBefore` is the system's load over 1, 5 and 15 minutes before anything of the bench ran. */
interface MachineFacts {
  readonly cpu: string | undefined;
  readonly cores: number;
  readonly memoryGb: number;
  readonly node: string;
  readonly date: string;
  readonly loadBefore: readonly number[];
}

/** Asks the machine for its facts; called before a measurement begins. */
export function machineFacts(): MachineFacts {
  return {
    cpu: cpus()[0]?.model,
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    date: new Date().toISOString(),
    loadBefore: loadavg().map((load) => Math.round(load * 100) / 100),
  };
}
