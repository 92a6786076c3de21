import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startFixture, until, type GatewayFixture } from './gatewayFixture.ts';

describe('ActivateJobs', () => {
  let fixture: GatewayFixture;
  const poll = (fields: Record<string, unknown> = {}) =>
    fixture.open('ActivateJobs', { type: 't', worker: 'w', timeout: '60000', maxJobsToActivate: 5, requestTimeout: '2000', ...fields });

  beforeEach(async () => {
    fixture = await startFixture();
  });
  afterEach(() => fixture.close());

  it('should answer at once with the jobs there are, and end', async () => {
    fixture.scripted.offer('t', { a: 1 });
    fixture.scripted.offer('t');

    const stream = poll();

    expect((await stream.ended).code).toBe(0);
    expect(stream.messages).toHaveLength(1);
    const [first] = stream.messages[0]!['jobs'] as Record<string, unknown>[];
    expect(first).toMatchObject({
      type: 't',
      worker: 'w',
      variables: '{"a":1}',
      customHeaders: '{"a":"b"}',
      tenantId: '<default>',
      retries: 3,
    });
    expect(first!['key']).toMatch(/^\d{16}$/);
  });

  it('should wait for a job that comes later', async () => {
    const stream = poll();
    await until(() => fixture.scripted.calls.length === 1);

    fixture.scripted.offer('t');

    expect((await stream.ended).code).toBe(0);
    expect(stream.messages).toHaveLength(1);
  });

  it('should end OK and empty when the time is over', async () => {
    const stream = poll({ requestTimeout: '50' });

    expect(await stream.ended).toMatchObject({ code: 0 });
    expect(stream.messages).toEqual([]);
  });

  it('should not wait when the request time-out is negative', async () => {
    const began = Date.now();
    const stream = poll({ requestTimeout: '-1' });

    expect((await stream.ended).code).toBe(0);
    expect(Date.now() - began).toBeLessThan(1_000);
    expect(stream.messages).toEqual([]);
  });

  it('should serve those who wait in the order they came', async () => {
    const streams = [];
    for (let index = 1; index <= 3; index += 1) {
      streams.push(poll({ worker: `w${index}`, maxJobsToActivate: 1 }));
      await until(() => fixture.scripted.calls.length === index);
    }

    fixture.scripted.offer('t');
    await streams[0]!.ended;
    expect(streams.map(({ messages }) => messages.length)).toEqual([1, 0, 0]);

    fixture.scripted.offer('t');
    await streams[1]!.ended;
    expect(streams.map(({ messages }) => messages.length)).toEqual([1, 1, 0]);
  });

  it('should not keep one type waiting for another', async () => {
    const other = poll({ type: 'other' });
    fixture.scripted.offer('t');

    expect((await poll().ended).code).toBe(0);
    expect(other.messages).toEqual([]);
  });

  it('should leave jobs alone when the client went away before they came', async () => {
    const stream = poll();
    await until(() => fixture.scripted.calls.length === 1);
    stream.cancel();
    await stream.ended;
    await new Promise((resolve) => setTimeout(resolve, 50));

    fixture.scripted.offer('t');
    await new Promise((resolve) => setTimeout(resolve, 50));

    expect(fixture.scripted.activatable('t')).toBe(1);
  });

  it('should refuse another tenant than the default one', async () => {
    const { code, details } = await poll({ tenantIds: ['acme'] }).ended;

    expect(code).toBe(3);
    expect(details).toContain("tenant identifier 'acme'");
  });
});

describe('ActivateJobs on a slow engine', () => {
  it('should give back jobs that were activated for a client who went away', async () => {
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const fixture = await startFixture();
    const inner = fixture.scripted.engine;
    const slow = await startFixture({ engine: { ...inner, activateJobs: (request) => gate.then(() => inner.activateJobs(request)) } });
    fixture.scripted.offer('t');

    const stream = slow.open('ActivateJobs', { type: 't', worker: 'w', timeout: '60000', maxJobsToActivate: 1, requestTimeout: '5000' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    stream.cancel();
    await stream.ended;
    await new Promise((resolve) => setTimeout(resolve, 50));
    release();

    await until(() => fixture.scripted.calls.some(({ name }) => name === 'updateJobTimeout'));
    expect(fixture.scripted.activatable('t')).toBe(1);
    await slow.close();
    await fixture.close();
  });
});
