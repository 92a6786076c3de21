import { describe, expect, it } from '@jest/globals';
import type { ContractBench } from './contractBench.ts';
import { itNeeds } from './itNeeds.ts';
import { ageTable, bareTask, serviceTask, withoutStart } from './models.ts';

/** Topology, DeployResource, DeployProcess. */
export function deploymentContract(bench: () => ContractBench): void {
  describe('Topology', () => {
    it('should tell of brokers and who leads each partition', async () => {
      const topology = await bench().client.topology();

      expect(topology.partitionsCount).toBeGreaterThan(0);
      expect(topology.brokers.flatMap(({ partitions }) => partitions).filter(({ role }) => (role as unknown) === 'LEADER')).toHaveLength(
        topology.partitionsCount,
      );
    });
  });

  describe('DeployResource', () => {
    it('should answer keys, version and name of a process', async () => {
      const id = bench().fresh('process');

      const { deployments } = await bench().client.deployResource({ process: Buffer.from(serviceTask(id, 't')), name: `${id}.bpmn` });

      expect(deployments[0]?.process).toMatchObject({
        bpmnProcessId: id,
        version: 1,
        resourceName: `${id}.bpmn`,
        processDefinitionKey: expect.stringMatching(/^\d+$/) as unknown,
      });
    });

    it('should keep key and version when nothing changed, and count up when something did', async () => {
      const id = bench().fresh('process');
      const deploy = async (xml: string) =>
        (await bench().client.deployResource({ process: Buffer.from(xml), name: `${id}.bpmn` })).deployments[0]!.process;

      const first = await deploy(serviceTask(id, 't'));
      const same = await deploy(serviceTask(id, 't'));
      const changed = await deploy(serviceTask(id, 'other'));

      expect([same.version, same.processDefinitionKey]).toEqual([1, first.processDefinitionKey]);
      expect(changed.version).toBe(2);
      expect(changed.processDefinitionKey).not.toBe(first.processDefinitionKey);
    });

    it('should answer decision and graph of a decision table', async () => {
      const id = bench().fresh('decision');

      const { deployments } = (await bench().raw.call('DeployResource', {
        resources: [{ name: `${id}.dmn`, content: Buffer.from(ageTable(id)) }],
      })) as { deployments: Record<string, unknown>[] };

      const decision = deployments.find((each) => each['Metadata'] === 'decision')?.['decision'];
      const graph = deployments.find((each) => each['Metadata'] === 'decisionRequirements')?.['decisionRequirements'];
      expect(decision).toMatchObject({
        dmnDecisionId: id,
        dmnDecisionName: 'Age band',
        version: 1,
        dmnDecisionRequirementsId: `${id}-graph`,
      });
      expect(graph).toMatchObject({
        dmnDecisionRequirementsId: `${id}-graph`,
        dmnDecisionRequirementsName: 'Graph',
        version: 1,
        resourceName: `${id}.dmn`,
      });
    });

    itNeeds('atomic-deployment')('should deploy all or nothing', async () => {
      const id = bench().fresh('process');
      const resources = [
        { name: 'good.bpmn', content: Buffer.from(serviceTask(id, 't')) },
        { name: 'bad.bpmn', content: Buffer.from(withoutStart('bad')) },
      ];

      await expect(bench().raw.call('DeployResource', { resources })).rejects.toMatchObject({ code: 3 });
      await expect(bench().start(id)).rejects.toMatchObject({ code: 5 });
    });

    it.each([
      ['nothing', [], /Expected to deploy at least one resource/],
      ['an unknown kind of file', [{ name: 'a.txt', content: Buffer.from('x') }], /unknown resource type/],
      ['XML that is none', [{ name: 'a.bpmn', content: Buffer.from('<broken') }], /a\.bpmn/],
      [
        'a process without a start',
        [{ name: 'a.bpmn', content: Buffer.from(withoutStart('p')) }],
        /'a\.bpmn': - Element: p\n {4}- ERROR: Must have at least one start event/,
      ],
      [
        'a task without a task definition',
        [{ name: 'a.bpmn', content: Buffer.from(bareTask('p')) }],
        /Must have exactly one 'zeebe:taskDefinition' extension element/,
      ],
    ])('should refuse %s', async (_, resources, details) => {
      await expect(bench().raw.call('DeployResource', { resources })).rejects.toMatchObject({
        code: 3,
        details: expect.stringMatching(details) as unknown,
      });
    });

    it('should begin a refusal with the command and its code', async () => {
      const refused = bench().raw.call('DeployResource', { resources: [{ name: 'a.txt', content: Buffer.from('x') }] });

      await expect(refused).rejects.toMatchObject({
        details: expect.stringMatching(
          /^Command 'CREATE' rejected with code 'INVALID_ARGUMENT': Expected to deploy new resources, but encountered the following errors:\n/,
        ) as unknown,
      });
    });

    itNeeds('tenants')('should refuse a tenant', async () => {
      const resources = [{ name: 'a.bpmn', content: Buffer.from(serviceTask('p', 't')) }];

      await expect(bench().raw.call('DeployResource', { resources, tenantId: 'acme' })).rejects.toMatchObject({ code: 3 });
    });
  });

  describe('DeployProcess', () => {
    it('should deploy as older clients ask for it', async () => {
      const id = bench().fresh('process');

      const { processes } = await bench().client.deployProcess({ definition: Buffer.from(serviceTask(id, 't')), name: `${id}.bpmn` });

      expect(processes[0]).toMatchObject({ bpmnProcessId: id, version: 1, resourceName: `${id}.bpmn` });
    });
  });
}
