import { describe, expect, it } from '@jest/globals';
import type { ContractBench } from './contractBench.ts';
import { itNeeds } from './itNeeds.ts';
import { ageTable, caller, ruleTask, serviceTask, timerCatch, UNKNOWN_KEY } from './models.ts';

/** CreateProcessInstance, CreateProcessInstanceWithResult, CancelProcessInstance. */
export function instanceContract(bench: () => ContractBench): void {
  describe('CreateProcessInstance', () => {
    it('should start the latest version unless told another', async () => {
      const { raw, fresh, deploy } = bench();
      const id = fresh('process');
      await deploy(serviceTask(id, 'a'), 'a.bpmn');
      await deploy(serviceTask(id, 'b'), 'a.bpmn');

      expect(await raw.call('CreateProcessInstance', { bpmnProcessId: id, version: -1 })).toMatchObject({ bpmnProcessId: id, version: 2 });
      expect(await raw.call('CreateProcessInstance', { bpmnProcessId: id, version: 1 })).toMatchObject({ version: 1 });
    });

    it('should start by the key of a definition', async () => {
      const { raw, fresh, deploy } = bench();
      const id = fresh('process');
      const { deployments } = (await deploy(serviceTask(id, 'a'))) as { deployments: { process: { processDefinitionKey: string } }[] };
      const { processDefinitionKey } = deployments[0]!.process;

      expect(await raw.call('CreateProcessInstance', { processDefinitionKey })).toMatchObject({
        bpmnProcessId: id,
        version: 1,
        processDefinitionKey,
      });
    });

    it.each([
      [
        { bpmnProcessId: 'nowhere', version: -1 },
        5,
        "'NOT_FOUND': Expected to find process definition with process ID 'nowhere', but none found",
      ],
      [
        { bpmnProcessId: 'nowhere', version: 7 },
        5,
        "'NOT_FOUND': Expected to find process definition with process ID 'nowhere' and version '7', but none found",
      ],
      [{ processDefinitionKey: '123' }, 5, "'NOT_FOUND': Expected to find process definition with key '123', but none found"],
      [{ processDefinitionKey: '-1' }, 3, "'INVALID_ARGUMENT': Expected at least a bpmnProcessId or a key greater than -1, but none given"],
    ])('should refuse %j', async (request, code, reason) => {
      await expect(bench().raw.call('CreateProcessInstance', request)).rejects.toMatchObject({
        code,
        details: `Command 'CREATE' rejected with code ${reason}`,
      });
    });

    itNeeds('json-checks').each(['{broken', '[1,2]', '"text"', '7'])('should refuse the variables %s', async (variables) => {
      await expect(bench().raw.call('CreateProcessInstance', { bpmnProcessId: 'nowhere', version: -1, variables })).rejects.toMatchObject({
        code: 3,
      });
    });

    itNeeds('tenants')('should refuse a tenant', async () => {
      await expect(bench().raw.call('CreateProcessInstance', { bpmnProcessId: 'p', version: -1, tenantId: 'acme' })).rejects.toMatchObject({
        code: 3,
      });
    });
  });

  describe('CreateProcessInstanceWithResult', () => {
    it('should answer the variables once the instance completed', async () => {
      const { client, deployTask, activate, raw } = bench();
      const { processId, jobType } = await deployTask();

      const result = client.createProcessInstanceWithResult({ bpmnProcessId: processId, variables: { before: 1 }, requestTimeout: 10_000 });
      const [job] = await activate(jobType);
      await raw.call('CompleteJob', { jobKey: job!['key'], variables: '{"after":{"deep":[true,null]}}' });

      expect((await result).variables).toEqual({ before: 1, after: { deep: [true, null] } });
    });

    it('should answer only the variables asked for', async () => {
      const { raw, fresh, deploy } = bench();
      const id = fresh('process');
      await deploy(timerCatch(id, 'PT0S'));

      const result = await raw.call('CreateProcessInstanceWithResult', {
        request: { bpmnProcessId: id, version: -1, variables: '{"a":1,"b":2}' },
        requestTimeout: 10_000,
        fetchVariables: ['b'],
      });

      expect(JSON.parse(result['variables'] as string)).toEqual({ b: 2 });
    });

    it('should carry the result of a decision', async () => {
      const { raw, fresh, deploy } = bench();
      const [id, decision] = [fresh('process'), fresh('decision')];
      await deploy(ageTable(decision), `${decision}.dmn`);
      await deploy(ruleTask(id, decision));

      const result = await raw.call('CreateProcessInstanceWithResult', {
        request: { bpmnProcessId: id, version: -1, variables: '{"age":17}' },
        requestTimeout: 10_000,
      });

      expect(JSON.parse(result['variables'] as string)).toEqual({ age: 17, decided: 'child' });
    });

    itNeeds('result-deadline')('should say DEADLINE_EXCEEDED when it takes longer, and let the instance go on', async () => {
      const { raw, deployTask, activate } = bench();
      const { processId, jobType } = await deployTask();

      await expect(
        raw.call('CreateProcessInstanceWithResult', { request: { bpmnProcessId: processId, version: -1 }, requestTimeout: 300 }),
      ).rejects.toMatchObject({ code: 4 });
      expect(await activate(jobType)).toHaveLength(1);
    });

    it('should refuse an unknown process at once', async () => {
      await expect(
        bench().raw.call('CreateProcessInstanceWithResult', { request: { bpmnProcessId: 'nowhere', version: -1 }, requestTimeout: 5_000 }),
      ).rejects.toMatchObject({ code: 5 });
    });
  });

  describe('CancelProcessInstance', () => {
    it('should end the instance and withdraw its job', async () => {
      const { client, raw, startedJob } = bench();
      const job = await startedJob();

      await client.cancelProcessInstance(job['processInstanceKey'] as string);

      await expect(raw.call('CompleteJob', { jobKey: job['key'] })).rejects.toMatchObject({ code: 5 });
      await expect(client.cancelProcessInstance(job['processInstanceKey'] as string)).rejects.toMatchObject({ code: 5 });
    });

    it('should refuse an unknown instance', async () => {
      await expect(bench().raw.call('CancelProcessInstance', { processInstanceKey: UNKNOWN_KEY })).rejects.toMatchObject({
        code: 5,
        details:
          "Command 'CANCEL' rejected with code 'NOT_FOUND': Expected to cancel a process instance with key '4503599627370000', but no such process was found",
      });
    });

    it('should refuse a called instance and name its root', async () => {
      const { raw, fresh, deploy, deployTask, start, activate } = bench();
      const { processId, jobType } = await deployTask();
      const parent = fresh('process');
      await deploy(caller(parent, processId));
      const root = await start(parent);
      const [job] = await activate(jobType);

      const refused = raw.call('CancelProcessInstance', { processInstanceKey: job!['processInstanceKey'] });

      await expect(refused).rejects.toMatchObject({ code: 9, details: expect.stringContaining(root) as unknown });
    });
  });
}
