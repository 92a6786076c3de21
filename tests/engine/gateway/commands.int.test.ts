import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Outcome } from '../../../engine/engine.ts';
import type { RejectionType } from '../../../engine/protocol/index.ts';
import { startFixture, until, type GatewayFixture } from './gatewayFixture.ts';

const rejection = (type: RejectionType): Outcome<never> => ({ ok: false, rejection: { type, intent: 'COMPLETE', reason: 'the reason' } });

describe('commands over gRPC', () => {
  let fixture: GatewayFixture;

  beforeEach(async () => {
    fixture = await startFixture();
  });
  afterEach(() => fixture.close());

  it('should tell of one broker that leads one healthy partition', async () => {
    const topology = await fixture.call('Topology', {});

    expect(topology).toMatchObject({ clusterSize: 1, partitionsCount: 1, replicationFactor: 1, gatewayVersion: '8.6.0' });
    expect(topology['brokers']).toMatchObject([
      { port: fixture.gateway.port, partitions: [{ partitionId: 1, role: 'LEADER', health: 'HEALTHY' }] },
    ]);
  });

  it('should hand a command to the engine as typed values', async () => {
    await fixture.call('FailJob', {
      jobKey: '2251799813685249',
      retries: 2,
      errorMessage: 'no',
      retryBackOff: '5000',
      variables: '{"a":[1]}',
    });

    expect(fixture.scripted.calls).toEqual([
      {
        name: 'failJob',
        request: { jobKey: 2251799813685249, retries: 2, errorMessage: 'no', retryBackOffMillis: 5000, variables: { a: [1] } },
      },
    ]);
  });

  it.each([
    ['', {}],
    ['   ', {}],
    ['null', {}],
    ['{"a":1}', { a: 1 }],
  ])('should read the variables %j', async (text, expected) => {
    await fixture.call('CompleteJob', { jobKey: '1', variables: text });

    expect(fixture.scripted.calls[0]?.request).toEqual({ jobKey: 1, variables: expected });
  });

  it.each([
    ['{broken', 'Invalid JSON value: {broken'],
    ['[1]', "Property 'variables' is invalid: Expected document to be a root level object, but was 'ARRAY'"],
    ['"text"', "Property 'variables' is invalid: Expected document to be a root level object, but was 'STRING'"],
  ])('should refuse the variables %j before the engine sees them', async (text, details) => {
    await expect(fixture.call('PublishMessage', { name: 'm', variables: text })).rejects.toMatchObject({ code: 3, details });
    expect(fixture.scripted.calls).toEqual([]);
  });

  it.each(['DeployResource', 'CreateProcessInstance', 'PublishMessage'])('should refuse a tenant in %s', async (name) => {
    await expect(fixture.call(name, { tenantId: 'acme' })).rejects.toMatchObject({ code: 3 });
    expect(fixture.scripted.calls).toEqual([]);
  });

  it.each([
    'DeleteResource',
    'ModifyProcessInstance',
    'MigrateProcessInstance',
    'BroadcastSignal',
    'EvaluateDecision',
    'EvaluateConditional',
  ])('should say that %s is not implemented', async (name) => {
    await expect(fixture.call(name, {})).rejects.toMatchObject({ code: 12, details: expect.stringContaining(name) as unknown });
  });

  it('should refuse start instructions rather than start somewhere else', async () => {
    await expect(
      fixture.call('CreateProcessInstance', { bpmnProcessId: 'p', startInstructions: [{ elementId: 'x' }] }),
    ).rejects.toMatchObject({ code: 12 });
  });

  it('should refuse a message over 4 MB', async () => {
    await expect(
      fixture.call('CompleteJob', { jobKey: '1', variables: JSON.stringify({ a: 'x'.repeat(4_200_000) }) }),
    ).rejects.toMatchObject({ code: 8 });
  });
});

describe('answers of the engine', () => {
  it.each([
    ['INVALID_ARGUMENT', 3],
    ['NOT_FOUND', 5],
    ['ALREADY_EXISTS', 6],
    ['INVALID_STATE', 9],
    ['PROCESSING_ERROR', 13],
  ] as const)('should turn a rejection %s into status %i', async (type, code) => {
    const fixture = await startFixture({}, { completeJob: () => Promise.resolve(rejection(type)) });

    await expect(fixture.call('CompleteJob', { jobKey: '1' })).rejects.toMatchObject({
      code,
      details: `Command 'COMPLETE' rejected with code '${type}': the reason`,
    });
    await fixture.close();
  });

  it('should tell a caller nothing of a defect, and the operator everything', async () => {
    const fixture = await startFixture({}, { completeJob: () => Promise.reject(new Error('secret inside')) });

    await expect(fixture.call('CompleteJob', { jobKey: '1' })).rejects.toMatchObject({
      code: 13,
      details: expect.not.stringContaining('secret') as unknown,
    });
    expect(fixture.defects).toHaveLength(1);
    await fixture.close();
  });

  it('should answer an instance with its result', async () => {
    const fixture = await startFixture();

    const result = await fixture.call('CreateProcessInstanceWithResult', {
      request: { bpmnProcessId: 'p', version: -1, variables: '{"a":1}' },
      requestTimeout: '1000',
    });

    expect(result).toMatchObject({ bpmnProcessId: 'p', variables: '{"a":1}' });
    await fixture.close();
  });

  it('should say DEADLINE_EXCEEDED when the result does not come in time', async () => {
    const fixture = await startFixture({}, { createProcessInstanceWithResult: () => new Promise(() => undefined) });

    await expect(
      fixture.call('CreateProcessInstanceWithResult', { request: { bpmnProcessId: 'p' }, requestTimeout: '30' }),
    ).rejects.toMatchObject({ code: 4 });
    await fixture.close();
  });
});

describe('the gate', () => {
  it('should refuse commands past the limit with RESOURCE_EXHAUSTED, and take new ones later', async () => {
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const fixture = await startFixture({ commandLimit: 2 }, { completeJob: () => gate.then(() => ({ ok: true, value: null })) });

    const held = [fixture.call('CompleteJob', { jobKey: '1' }), fixture.call('CompleteJob', { jobKey: '2' })];
    await until(() => fixture.scripted.calls.length === 2);
    await expect(fixture.call('CompleteJob', { jobKey: '3' })).rejects.toMatchObject({ code: 8 });

    release();
    await Promise.all(held);
    await expect(fixture.call('CompleteJob', { jobKey: '4' })).resolves.toEqual({});
    await fixture.close();
  });

  it('should finish commands under way when it closes, and take no more', async () => {
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const fixture = await startFixture({}, { completeJob: () => gate.then(() => ({ ok: true, value: null })) });
    const held = fixture.call('CompleteJob', { jobKey: '1' });
    await until(() => fixture.scripted.calls.length === 1);

    const stopped = fixture.gateway.stop();
    await expect(fixture.call('CompleteJob', { jobKey: '2' })).rejects.toMatchObject({ code: 14 });
    release();

    await expect(held).resolves.toEqual({});
    await stopped;
    await fixture.close();
  });

  it('should ask every call for the secret', async () => {
    const fixture = await startFixture({ secret: 's3cret' });
    const basic = (text: string) => ({ authorization: `Basic ${Buffer.from(text).toString('base64')}` });

    await expect(fixture.call('Topology', {})).rejects.toMatchObject({ code: 16 });
    await expect(fixture.call('Topology', {}, basic('engine:wrong'))).rejects.toMatchObject({ code: 16 });
    expect((await fixture.open('ActivateJobs', { type: 't' }).ended).code).toBe(16);
    await expect(fixture.call('Topology', {}, basic('engine:s3cret'))).resolves.toBeDefined();
    await expect(fixture.call('Topology', {}, { authorization: 'Bearer s3cret' })).resolves.toBeDefined();
    await fixture.close();
  });
});
