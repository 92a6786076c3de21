import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startFixture, until, type GatewayFixture } from './gatewayFixture.ts';

describe('StreamActivatedJobs', () => {
  let fixture: GatewayFixture;
  const settle = () => new Promise((resolve) => setTimeout(resolve, 60));
  const stream = async (fields: Record<string, unknown> = {}) => {
    const opened = fixture.open('StreamActivatedJobs', { type: 't', worker: 'w', timeout: '60000', ...fields });
    await settle();
    return opened;
  };

  beforeEach(async () => {
    fixture = await startFixture();
  });
  afterEach(() => fixture.close());

  it('should push jobs as they become activatable and stay open', async () => {
    const opened = await stream();

    fixture.scripted.offer('t', { n: 1 });
    fixture.scripted.offer('t', { n: 2 });

    await until(() => opened.messages.length === 2);
    expect(opened.messages.map(({ variables }) => variables)).toEqual(['{"n":1}', '{"n":2}']);
  });

  it('should leave alone what was activatable before it opened', async () => {
    fixture.scripted.offer('t');
    const opened = await stream();

    expect(opened.messages).toEqual([]);
    expect(fixture.scripted.activatable('t')).toBe(1);
  });

  it('should come before polls that wait', async () => {
    const opened = await stream();
    const poll = fixture.open('ActivateJobs', { type: 't', worker: 'w', timeout: '60000', maxJobsToActivate: 1, requestTimeout: '5000' });
    await settle();

    fixture.scripted.offer('t');

    await until(() => opened.messages.length === 1);
    expect(poll.messages).toEqual([]);
  });

  it('should share jobs between streams with the same wishes', async () => {
    const opened = [await stream(), await stream()];

    for (let index = 0; index < 10; index += 1) fixture.scripted.offer('t');

    await until(() => opened[0]!.messages.length + opened[1]!.messages.length === 10);
    expect(opened[0]!.messages).toHaveLength(5);
  });

  it('should stop activating while its client does not read, and lose none', async () => {
    const opened = await stream();
    opened.pause();
    const jobs = 200;
    const variables = { filler: 'x'.repeat(20_000) };

    for (let index = 0; index < jobs; index += 1) fixture.scripted.offer('t', variables);
    await settle();
    const kept = fixture.scripted.activatable('t');
    const reader = fixture.open('ActivateJobs', { type: 't', worker: 'w', timeout: '60000', maxJobsToActivate: 1, requestTimeout: '-1' });

    expect(kept).toBeGreaterThan(0);
    expect((await reader.ended).code).toBe(0);
    expect(reader.messages).toHaveLength(1);
    opened.cancel();
  });

  it('should end with UNAVAILABLE when the gateway closes', async () => {
    const opened = await stream();

    const [status] = await Promise.all([opened.ended, fixture.gateway.stop()]);

    expect(status.code).toBe(14);
  });

  it.each([
    [{ type: ' ' }, 'type'],
    [{ timeout: '0' }, 'timeout'],
    [{ tenantIds: ['acme'] }, 'acme'],
  ])('should refuse %j', async (fields, word) => {
    const { code, details } = await (await stream(fields)).ended;

    expect(code).toBe(3);
    expect(details).toContain(word);
  });
});
