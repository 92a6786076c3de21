import { randomUUID } from 'node:crypto';
import { ZBClient } from 'zeebe-node';
import { createRawClient, type Fields, type RawClient } from './rawClient.ts';
import { serviceTask } from './models.ts';

/** What a contract test works with: both clients of one gateway, and names that no other test uses. */
export interface ContractBench {
  readonly client: ZBClient;
  readonly raw: RawClient;
  /** A name of the test's own. */
  readonly fresh: (kind: string) => string;
  readonly deploy: (xml: string, name?: string) => Promise<Fields>;
  /** Deploys start → service task → end and answers its process id and job type. */
  readonly deployTask: (extra?: string) => Promise<{ readonly processId: string; readonly jobType: string }>;
  /** Jobs of the type that can be had within the wait; polls again where an engine does not wait itself. */
  readonly activate: (type: string, options?: Activation) => Promise<readonly Fields[]>;
  /** Creates an instance with variables and answers its key. */
  readonly start: (processId: string, variables?: Fields) => Promise<string>;
  /** Starts an instance of a task process and activates its job. */
  readonly startedJob: (extra?: string, variables?: Fields) => Promise<Fields>;
  readonly close: () => Promise<void>;
}

/** Times in milliseconds; a negative wait does not wait. */
interface Activation {
  readonly max?: number;
  readonly timeout?: number;
  readonly wait?: number;
  readonly fetch?: readonly string[];
}

export function createContractBench(address: string): ContractBench {
  const client = new ZBClient(address, { retry: false, loglevel: 'NONE' });
  const raw = createRawClient(address);
  const fresh = (kind: string) => `${kind}-${randomUUID()}`;

  const deploy = (xml: string, name = `${fresh('resource')}.bpmn`) =>
    raw.call('DeployResource', { resources: [{ name, content: Buffer.from(xml) }] });
  const deployTask = async (extra = '') => {
    const [processId, jobType] = [fresh('process'), fresh('job')];
    await deploy(serviceTask(processId, jobType, extra));
    return { processId, jobType };
  };
  const activate: ContractBench['activate'] = async (type, { max = 10, timeout = 60_000, wait = 3_000, fetch = [] } = {}) => {
    const until = Date.now() + wait;
    for (;;) {
      const stream = raw.open('ActivateJobs', {
        type,
        worker: 'contract',
        timeout,
        maxJobsToActivate: max,
        requestTimeout: wait,
        fetchVariable: fetch,
      });
      await stream.ended;
      const jobs = stream.messages.flatMap((message) => message['jobs'] as Fields[]);
      if (jobs.length > 0 || Date.now() >= until) return jobs;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const start = async (processId: string, variables: Fields = {}) =>
    (await raw.call('CreateProcessInstance', { bpmnProcessId: processId, version: -1, variables: JSON.stringify(variables) }))[
      'processInstanceKey'
    ] as string;
  return {
    client,
    raw,
    fresh,
    deploy,
    deployTask,
    activate,
    start,
    async startedJob(extra = '', variables = {}) {
      const { processId, jobType } = await deployTask(extra);
      await start(processId, variables);
      const [job] = await activate(jobType);
      return job!;
    },
    async close() {
      raw.close();
      await client.close();
    },
  };
}
