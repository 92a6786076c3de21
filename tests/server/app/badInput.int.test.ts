import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { request } from 'node:http';
import { Problem } from '#contract';
import { createBrowser, type Browser } from '../support/browser.ts';
import { startWeb, type TestWeb } from '../support/startWeb.ts';

const ULID = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
let web: TestWeb;
let officer: Browser;
beforeAll(async () => {
  web = await startWeb();
  officer = createBrowser(web.url);
  await officer.signIn('ama.mensah');
});
afterAll(() => web.stop());

describe('bad input', () => {
  it.each([
    ['broken JSON', '{"requestId":', { status: 400, code: 'broken-json' }],
    ['JSON that is no object', '"text"', { status: 400, code: 'broken-json' }],
    ['a body that is too large', JSON.stringify({ requestId: 'x'.repeat(100_001) }), { status: 413, code: 'too-large' }],
    ['a missing field', '{}', { status: 422, code: 'invalid-body' }],
    ['a wrong type', '{"requestId":42}', { status: 422, code: 'invalid-body' }],
    ['a list', '[]', { status: 422, code: 'invalid-body' }],
    ['a prototype’s field', `{"requestId":"${ULID}","__proto__":{"role":"auditor"}}`, { status: 422, code: 'invalid-body' }],
  ])('should answer %s with a problem and change nothing', async (_what, text, { status, code }) => {
    const before = await web.connection.collection('cases').countDocuments();

    const answer = await officer.sendRaw('/api/cases', text);

    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(Problem.parse(answer.body).code).toBe(code);
    expect(await web.connection.collection('cases').countDocuments()).toBe(before);
  });

  it('should name each unknown and each missing field', async () => {
    const { body } = await officer.send<Problem>('POST', '/api/cases', { requestID: ULID, extra: { deep: 1 } });

    expect(body.errors?.map(({ field, code }) => [field, code])).toEqual(
      expect.arrayContaining([
        ['requestId', 'invalid-type'],
        ['requestID', 'unknown'],
        ['extra', 'unknown'],
      ]),
    );
  });

  it('should never repeat what was sent', async () => {
    const { body } = await officer.send<Problem>('POST', '/api/cases', { requestId: 'Akua Secret' });

    expect(JSON.stringify(body)).not.toContain('Secret');
    expect(web.lines.join('')).not.toContain('Secret');
  });

  it.each([
    ['/api/cases?state=lost', 'state'],
    ['/api/cases?fields=all', 'fields'],
    ['/api/tasks?view=everybody', 'view'],
    ['/api/tasks?view=me&view=office', 'view'],
    ['/api/events?after=-1', 'after'],
  ])('should refuse %s and name the parameter', async (path, field) => {
    const { status, body } = await officer.send<Problem>('GET', path);

    expect(status).toBe(422);
    expect(body.errors?.[0]?.field).toBe(field);
  });

  it.each(['not-an-id', '..%2f..%2fetc%2fpasswd', '%00', ULID])('should not find a case with the id %s', async (id) => {
    const { status, body } = await officer.send<Problem>('GET', `/api/cases/${id}`);

    expect([status, body.code]).toEqual([404, 'not-found']);
  });

  it.each([
    ['GET', '/api/nothing', 404],
    ['GET', '/api/cases/%E0%A4%A', 404],
    ['PUT', '/api/cases', 404],
    ['GET', '/api', 404],
  ])('should answer %s %s with a problem', async (method, path, status) => {
    const answer = await officer.send(method, path);

    expect(answer.status).toBe(status);
    expect(Problem.parse(answer.body).status).toBe(status);
  });

  it('should take JSON only', async () => {
    const form = await officer.sendRaw('/api/cases', 'requestId=1', { 'content-type': 'application/x-www-form-urlencoded' });
    const zipped = await officer.sendRaw('/api/cases', '{}', { 'content-encoding': 'zip' });

    expect([form.status, form.body.code]).toEqual([415, 'unsupported-media']);
    expect([zipped.status, zipped.body.code]).toEqual([415, 'unsupported-media']);
  });

  it('should survive a body that is cut off', async () => {
    await new Promise<void>((resolve) => {
      const headers = {
        cookie: officer.cookie,
        'x-csrf-token': officer.csrfToken,
        'content-type': 'application/json',
        'content-length': 1000,
      };
      const cut = request(`${web.url}/api/cases`, { method: 'POST', headers });
      cut.on('error', () => resolve());
      cut.write('{"requestId":');
      setTimeout(() => cut.destroy(), 50);
    });

    expect((await officer.send('GET', '/api/health')).status).toBe(200);
  });

  it('should show a cookie that was tampered with as signed out', async () => {
    const response = await fetch(`${web.url}/api/tasks`, { headers: { cookie: officer.cookie.slice(0, -3) } });

    expect(response.status).toBe(401);
    expect(Problem.parse(await response.json()).code).toBe('signed-out');
  });

  it('should never send a stack', async () => {
    const answers = await Promise.all([
      officer.sendRaw('/api/cases', '{'),
      officer.send('GET', '/api/cases/x'),
      officer.send('GET', '/api/nothing'),
    ]);

    for (const { body } of answers) expect(JSON.stringify(body)).not.toMatch(/\bat |node_modules|\.ts|stack/);
  });
});
