import { describe, expect, it } from '@jest/globals';
import type { ContractBench } from './contractBench.ts';
import { itNeeds } from './itNeeds.ts';
import { messageCatch } from './models.ts';

/** PublishMessage. */
export function messageContract(bench: () => ContractBench): void {
  describe('PublishMessage', () => {
    const waiting = async (order: string | number) => {
      const { raw, fresh, deploy } = bench();
      const [id, message] = [fresh('process'), fresh('message')];
      await deploy(messageCatch(id, message));
      const result = raw.call('CreateProcessInstanceWithResult', {
        request: { bpmnProcessId: id, version: -1, variables: JSON.stringify({ order }) },
        requestTimeout: 10_000,
      });
      return { message, result: result.then(({ variables }) => JSON.parse(variables as string) as unknown) };
    };

    it('should reach the instance that waits for it, with its variables', async () => {
      const { message, result } = await waiting('42');
      await new Promise((resolve) => setTimeout(resolve, 200));

      await bench().client.publishMessage({ name: message, correlationKey: '42', timeToLive: 0, variables: { answer: 'yes' } });

      expect(await result).toEqual({ order: '42', answer: 'yes' });
    });

    it('should wait for an instance as long as it lives', async () => {
      const { raw, fresh, deploy } = bench();
      const [id, message] = [fresh('process'), fresh('message')];
      await deploy(messageCatch(id, message));
      await raw.call('PublishMessage', { name: message, correlationKey: '7', timeToLive: 60_000, variables: '{"early":true}' });

      const result = await raw.call('CreateProcessInstanceWithResult', {
        request: { bpmnProcessId: id, version: -1, variables: '{"order":7}' },
        requestTimeout: 10_000,
      });

      expect(JSON.parse(result['variables'] as string)).toEqual({ order: 7, early: true });
    });

    it('should be taken once for one id while it is buffered', async () => {
      const { raw, fresh } = bench();
      const message = { name: fresh('message'), correlationKey: 'k', timeToLive: 60_000, messageId: 'one' };

      const { key } = await raw.call('PublishMessage', message);

      expect(key).toMatch(/^\d+$/);
      await expect(raw.call('PublishMessage', message)).rejects.toMatchObject({
        code: 6,
        details: expect.stringMatching(/^Command 'PUBLISH' rejected with code 'ALREADY_EXISTS': .*'one'/) as unknown,
      });
      await expect(raw.call('PublishMessage', { ...message, messageId: 'two' })).resolves.toBeDefined();
    });

    it('should forget its id when its time is over', async () => {
      const { raw, fresh } = bench();
      const message = { name: fresh('message'), correlationKey: 'k', timeToLive: 0, messageId: 'one' };

      await raw.call('PublishMessage', message);

      await expect(raw.call('PublishMessage', message)).resolves.toBeDefined();
    });

    itNeeds('json-checks').each(['{broken', '[1]'])('should refuse the variables %s', async (variables) => {
      await expect(bench().raw.call('PublishMessage', { name: 'm', correlationKey: 'k', timeToLive: 0, variables })).rejects.toMatchObject({
        code: 3,
      });
    });
  });
}
