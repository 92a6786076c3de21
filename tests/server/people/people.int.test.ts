import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonSummary, Problem } from '#contract';
import { seedAdministrator } from '../../../server/people/seedAdministrator.ts';
import { createBrowser, type Browser } from '../support/browser.ts';
import { startWeb, type TestWeb } from '../support/startWeb.ts';

const first = { username: 'head.office', password: 'a long first password' };
const newcomer = { username: 'new.officer', name: 'New Officer', role: 'officer', officeId: 'dsw-KMA', password: 'another long password' };

let web: TestWeb;
let administrator: Browser;
beforeAll(async () => {
  web = await startWeb({ demo: null });
  await seedAdministrator(web.deps.models.User, first);
  administrator = createBrowser(web.url);
  await administrator.signIn(first.username, first.password);
});
afterAll(() => web.stop());

describe('a real installation', () => {
  it('should begin with one administrator, whose password a later start does not reset', async () => {
    await seedAdministrator(web.deps.models.User, { ...first, password: 'something else entirely' });

    const { status } = await createBrowser(web.url).signIn(first.username, first.password);

    expect(status).toBe(200);
    expect(await web.deps.models.User.countDocuments({ demo: false })).toBe(1);
  });

  it('should let the administrator add a person, who then works in her office', async () => {
    const { status, body } = await administrator.send<PersonSummary>('POST', '/api/people', newcomer);
    const officer = createBrowser(web.url);
    const signedIn = await officer.signIn(newcomer.username, newcomer.password);

    expect([status, body.name, body.role]).toEqual([201, 'New Officer', 'officer']);
    expect(signedIn.body.user?.office).toMatchObject({ id: 'dsw-KMA', districtCode: 'KMA' });
    expect(JSON.stringify(await web.deps.models.User.find({ username: newcomer.username }).lean())).not.toContain(newcomer.password);
  });

  it('should refuse a name that is taken, an office that is not there and a short password', async () => {
    const send = async (change: object) => (await administrator.send<Problem>('POST', '/api/people', { ...newcomer, ...change })).body;

    expect((await send({})).code).toBe('username-taken');
    expect((await send({ username: 'other.name', officeId: 'dsw-NOWHERE' })).errors?.[0]?.field).toBe('officeId');
    expect((await send({ username: 'other.name', password: 'short' })).errors?.[0]?.field).toBe('password');
    expect(await web.deps.models.User.countDocuments({ demo: false })).toBe(2);
  });

  it('should end the old password with a new one', async () => {
    const { _id } = (await web.deps.models.User.findOne({ username: newcomer.username }).lean())!;

    const { status } = await administrator.send('PATCH', `/api/people/${_id}`, { password: 'a third long password' });

    expect(status).toBe(200);
    expect((await createBrowser(web.url).signIn(newcomer.username, newcomer.password)).status).toBe(401);
    expect((await createBrowser(web.url).signIn(newcomer.username, 'a third long password')).status).toBe(200);
  });
});
