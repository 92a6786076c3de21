import { afterAll, beforeAll, describe } from '@jest/globals';
import { createContractBench, type ContractBench } from './contractBench.ts';
import { deploymentContract } from './deploymentContract.ts';
import { instanceContract } from './instanceContract.ts';
import { jobActivationContract } from './jobActivationContract.ts';
import { jobCommandContract } from './jobCommandContract.ts';
import { messageContract } from './messageContract.ts';
import { repairContract } from './repairContract.ts';

/** A gateway to be judged. */
export interface Candidate {
  readonly name: string;
  /** Answers `host:port`; called once before the suite. */
  start(): Promise<string>;
  stop(): Promise<void>;
}

/** What any Zeebe client may expect of any gateway; the same suite for every engine. */
export function gatewayContract(candidate: Candidate): void {
  describe(`gateway contract: ${candidate.name}`, () => {
    let bench: ContractBench;
    const current = () => bench;

    beforeAll(async () => {
      bench = createContractBench(await candidate.start());
    });
    afterAll(async () => {
      await bench.close();
      await candidate.stop();
    });

    deploymentContract(current);
    instanceContract(current);
    jobActivationContract(current);
    jobCommandContract(current);
    messageContract(current);
    repairContract(current);
  });
}
