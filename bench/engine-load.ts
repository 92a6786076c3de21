import { ZBClient } from 'zeebe-node';
import { serviceTask } from '../tests/contract/engine-clients/models.ts';

/** Instances a second, and how long one took from its start to its result; milliseconds. */
export interface Measure {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly errors: number;
}

/** A client of one target that starts instances and works their one job. */
export interface Load {
  run(inFlight: number, seconds: number): Promise<Measure>;
  close(): Promise<void>;
}

const at = (sorted: readonly number[], share: number): number => Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 10) / 10;

/** A broker that has just started may not lead its partition yet; asked for a minute. */
async function deployWhenReady(client: ZBClient): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await client.deployResource({ process: Buffer.from(serviceTask('bench', 'work')), name: 'bench.bpmn' });
      return;
    } catch (error) {
      if (tries === 60) throw error;
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
  }
}

/** zeebe-node with a worker that polls every 10 ms, as the product does on the embedded engine. */
export async function createLoad(address: string): Promise<Load> {
  const client = new ZBClient(address, { loglevel: 'NONE', retry: false });
  await deployWhenReady(client);
  client.createWorker({
    taskType: 'work',
    loglevel: 'NONE',
    pollInterval: 10,
    maxJobsToActivate: 64,
    taskHandler: (job) => job.complete({ done: true }),
  });
  return {
    async run(inFlight, seconds) {
      const times: number[] = [];
      let errors = 0;
      const began = performance.now();
      const caller = async () => {
        while (performance.now() - began < seconds * 1000) {
          const from = performance.now();
          await client
            .createProcessInstanceWithResult({ bpmnProcessId: 'bench', variables: { caseId: 'c', n: 1 }, requestTimeout: 20_000 })
            .then(
              () => times.push(performance.now() - from),
              () => (errors += 1),
            );
        }
      };
      await Promise.all(Array.from({ length: inFlight }, caller));
      const took = (performance.now() - began) / 1000;
      const sorted = times.sort((a, b) => a - b);
      return { perSecond: Math.round((sorted.length / took) * 10) / 10, p50: at(sorted, 0.5), p99: at(sorted, 0.99), errors };
    },
    async close() {
      await client.close();
    },
  };
}
