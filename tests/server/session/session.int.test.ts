import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Problem, Session } from '#contract';
import { defineAuditEvent } from '../../../server/models/AuditEvent.ts';
import { defineUser } from '../../../server/models/User.ts';
import { demoPeople } from '../../../server/people/demoPeople.ts';
import { createSignInLimits } from '../../../server/session/createSignInLimits.ts';
import { createBrowser } from '../support/browser.ts';
import { startWeb, type TestWeb } from '../support/startWeb.ts';

let web: TestWeb;
beforeAll(async () => {
  web = await startWeb();
});
afterAll(() => web.stop());

const ama = demoPeople[0]!;

describe('session', () => {
  it('should tell a visitor what every page must say and nobody else’s business', async () => {
    const { body } = await createBrowser(web.url).send('GET', '/api/session');

    const session = Session.parse(body);
    expect(session.user).toBeNull();
    expect(session.helpline).toBe('0800 800 800');
    expect(session.demo?.people).toHaveLength(demoPeople.length);
    expect(session.demo?.people[0]).toMatchObject({ name: 'Ama Mensah (demo)', office: 'Tema Metropolitan Social Welfare Office' });
  });

  it('should sign a person in under a new session and a new token', async () => {
    const browser = createBrowser(web.url);
    const before = await browser.session();
    const visitorCookie = browser.cookie;

    const { status, body, headers } = await browser.signIn(' Ama.Mensah ');

    expect(status).toBe(200);
    expect(Session.parse(body).user).toMatchObject({ id: ama.id, role: 'officer', office: { id: 'dsw-TMA2', districtCode: 'TMA2' } });
    expect(body.csrfToken).not.toBe(before.csrfToken);
    expect(browser.cookie).not.toBe(visitorCookie);
    expect(headers.getSetCookie()[0]).toMatch(/HttpOnly; SameSite=Lax/);
    expect((await browser.session()).user?.rights).toContain('case.create');
  });

  it('should not say whether the name or the password was wrong', async () => {
    const browser = createBrowser(web.url);

    const wrongPassword = await browser.signIn('kwesi.boateng', 'guess');
    const wrongName = await browser.signIn('nobody.at-all', 'guess');

    expect(wrongPassword.status).toBe(401);
    expect(wrongPassword.body).toEqual(wrongName.body);
    expect(Problem.parse(wrongName.body).code).toBe('wrong-sign-in');
  });

  it('should end with signing out, for a copied cookie too', async () => {
    const browser = createBrowser(web.url);
    await browser.signIn('esi.owusu');
    const { cookie } = browser;

    const { status } = await browser.send('DELETE', '/api/session');
    const stolen = await fetch(`${web.url}/api/tasks`, { headers: { cookie } });

    expect(status).toBe(204);
    expect(stolen.status).toBe(401);
    expect(Problem.parse(await stolen.json()).code).toBe('signed-out');
  });

  it('should refuse a change without the token, and leave nothing behind', async () => {
    const browser = createBrowser(web.url);
    await browser.signIn('esi.owusu');
    browser.csrfToken = 'from-another-site';

    const { status, body } = await browser.send('DELETE', '/api/session');

    expect([status, (body as Problem).code]).toEqual([403, 'csrf']);
    expect((await browser.session()).user?.name).toBe('Esi Owusu (demo)');
  });

  it('should refuse signing in without the token', async () => {
    const { status } = await createBrowser(web.url).send('POST', '/api/session', { username: 'ama.mensah', password: 'demonstration' });

    expect(status).toBe(403);
  });

  it('should refuse even the right password of a name that was guessed at too often', async () => {
    const limits = createSignInLimits(web.deps);
    for (let attempt = 0; attempt < 10; attempt += 1) await limits.take('adwoa.nyarko', '10.0.0.7');

    const blocked = await createBrowser(web.url).signIn('Adwoa.Nyarko');

    expect([blocked.status, (blocked.body as unknown as Problem).code]).toEqual([429, 'too-many-tries']);
  });

  it('should keep sessions and limits without the cookie’s value or the name', async () => {
    const browser = createBrowser(web.url);
    await browser.signIn('ama.mensah');

    const stored = JSON.stringify([
      await web.connection.collection('sessions').find().toArray(),
      await web.connection.collection('signinlimits').find().toArray(),
    ]);

    const id = decodeURIComponent(browser.cookie).split('s:')[1]!.split('.')[0]!;
    expect(stored).not.toContain(id);
    expect(stored).not.toContain('mensah');
    expect(stored).not.toContain('127.0.0.1');
  });

  it('should end when an administrator changes the role or the activity', async () => {
    const officer = createBrowser(web.url);
    await officer.signIn('kwesi.boateng');
    const administrator = createBrowser(web.url);
    await administrator.signIn('joyce.bediako');

    const changed = await administrator.send('PATCH', `/api/people/${demoPeople[1]!.id}`, { active: false });
    const afterwards = await officer.send<Problem>('GET', '/api/tasks');
    const again = await officer.signIn('kwesi.boateng');

    expect(changed.status).toBe(200);
    expect([afterwards.status, afterwards.body.code]).toEqual([401, 'signed-out']);
    expect(again.status).toBe(401);
    await defineUser(web.connection).updateOne({ _id: demoPeople[1]!.id }, { $set: { active: true } });
  });

  it('should leave a line in the audit for each sign-in, refused or not, without the name', async () => {
    const AuditEvent = defineAuditEvent(web.connection);
    const before = await AuditEvent.countDocuments({ action: 'session.create' });
    const browser = createBrowser(web.url);

    await browser.signIn('patience.gyamfi', 'guess');
    await browser.signIn('patience.gyamfi');

    const lines = await AuditEvent.find({ action: 'session.create' }).sort({ _id: 1 }).lean();
    expect(lines.slice(before).map((line) => [line.outcome, line.role])).toEqual([
      ['refused', null],
      ['done', 'auditor'],
    ]);
    expect(JSON.stringify(lines)).not.toContain('gyamfi');
  });
});

describe('session outside of a demonstration', () => {
  it('should refuse invented people and not show them', async () => {
    const real = await startWeb({ demo: null });
    try {
      const browser = createBrowser(real.url);

      const { status } = await browser.signIn('ama.mensah');

      expect(status).toBe(401);
      expect((await browser.session()).demo).toBeNull();
    } finally {
      await real.stop();
    }
  });
});
