import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ulid } from 'ulidx';
import { CaseDetail, type CaseList, HandoffDetail, type HandoffList, type Problem, TaskDetail, type TaskList } from '#contract';
import { demoPeople } from '../../../server/people/demoPeople.ts';
import { createBrowser, type Browser } from '../support/browser.ts';
import { arrangeCase, SECRET, type Casework } from '../support/casework.ts';
import { startWeb, type TestWeb } from '../support/startWeb.ts';

let web: TestWeb;
let work: Casework;
const people = new Map<string, Browser>();

async function as(username: string): Promise<Browser> {
  const known = people.get(username);
  if (known !== undefined) return known;
  const browser = createBrowser(web.url);
  await browser.signIn(username);
  people.set(username, browser);
  return browser;
}

beforeAll(async () => {
  web = await startWeb();
  work = await arrangeCase(web.deps);
});
afterAll(() => web.stop());

const states = async () =>
  JSON.stringify([
    await web.deps.models.Task.find().lean(),
    await web.deps.models.Case.find().lean(),
    await web.deps.models.StartRequest.countDocuments(),
  ]);

describe('a case of another office', () => {
  it.each(['efua.quaye', 'kofi.asante', 'yaw.darko', 'abena.sarpong'])(
    'should not be found by %s, nor be in her list',
    async (username) => {
      const browser = await as(username);

      const found = await browser.send<Problem>('GET', `/api/cases/${work.caseId}`);
      const list = await browser.send<CaseList>('GET', '/api/cases');

      expect([404, 403]).toContain(found.status);
      expect(JSON.stringify(found.body)).not.toContain('TMA2');
      if (list.status === 200) expect(list.body.cases).toEqual([]);
    },
  );

  it.each(['ama.mensah', 'kwesi.boateng', 'esi.owusu'])('should be found by %s of its office, with the name', async (username) => {
    const { status, body } = await (await as(username)).send('GET', `/api/cases/${work.caseId}`);

    expect(status).toBe(200);
    expect(CaseDetail.parse(body).name).toBe(SECRET.name);
  });

  it('should be shown to the regional monitor without names, initials or anybody’s words', async () => {
    const { status, body } = await (await as('ibrahim.alhassan')).send('GET', `/api/cases/${work.caseId}`);

    expect(status).toBe(200);
    const detail = CaseDetail.parse(body);
    expect([detail.name, detail.case.initials, detail.answers, detail.timeline[0]?.comment]).toEqual([null, null, [], null]);
    expect(JSON.stringify(body)).not.toMatch(/Secret|A\.S\.|Sharedword/);
  });
});

describe('a task of another office', () => {
  it.each([
    ['efua.quaye', 'officerTask'],
    ['kofi.asante', 'officerTask'],
    ['yaw.darko', 'officerTask'],
    ['ama.mensah', 'partnerTask'],
    ['abena.sarpong', 'partnerTask'],
    ['selorm.dzokoto', 'partnerTask'],
  ] as const)('should be hidden from %s and not be changed by her: %s', async (username, which) => {
    const browser = await as(username);
    const path = `/api/tasks/${work[which]}`;
    const before = await states();

    const answers = [
      await browser.send<Problem>('GET', path),
      await browser.send<Problem>('POST', `${path}/claim`),
      await browser.send<Problem>('PUT', `${path}/draft`, { answers: {}, revision: 0 }),
      await browser.send<Problem>('POST', `${path}/submission`, { submissionId: ulid(), answers: {} }),
      await browser.send<Problem>('DELETE', `${path}/claim`),
    ];

    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(answers.map(() => [404, 'not-found']));
    expect(await states()).toBe(before);
  });

  it('should be assigned by the manager of the district only', async () => {
    const path = `/api/tasks/${work.officerTask}/assignment`;
    const body = { personId: demoPeople[1]!.id };

    const statuses = [];
    for (const username of ['ama.mensah', 'kofi.asante', 'esi.owusu'])
      statuses.push((await (await as(username)).send('POST', path, body)).status);

    expect(statuses).toEqual([403, 404, 204]);
    expect((await web.deps.models.Task.findById(work.officerTask).lean())?.assigneeId).toBe(demoPeople[1]!.id);
    expect((await (await as('ama.mensah')).send<Problem>('POST', `/api/tasks/${work.officerTask}/claim`)).body.code).toBe('task-taken');
  });

  it('should show an officer her own office’s task in the contract’s shape', async () => {
    const { status, body } = await (await as('kwesi.boateng')).send('GET', `/api/tasks/${work.officerTask}`);

    expect(status).toBe(200);
    expect(TaskDetail.parse(body)).toMatchObject({
      task: { id: work.officerTask, case: { initials: 'A.S.' } },
      form: { id: 'F07' },
      may: { submit: true, assign: false },
    });
    expect(JSON.stringify((await (await as('kwesi.boateng')).send<TaskList>('GET', '/api/tasks?view=me')).body)).not.toContain(SECRET.name);
  });
});

describe('a handoff', () => {
  it('should be seen by the receiving office with what was shared and nothing else of the case', async () => {
    const partner = await as('yaw.darko');

    const { status, body } = await partner.send('GET', `/api/handoffs/${work.handoffId}`);
    const task = await partner.send('GET', `/api/tasks/${work.partnerTask}`);

    expect([status, task.status]).toEqual([200, 200]);
    const detail = HandoffDetail.parse(body);
    expect(detail.shared).toEqual([{ label: 'Note', text: SECRET.shared }]);
    expect(detail.handoff).toMatchObject({
      direction: 'in',
      case: { initials: null, ageBand: null, sex: null, risk: null },
      taskId: work.partnerTask,
    });
    expect(JSON.stringify([body, TaskDetail.parse(task.body)])).not.toMatch(/Secretname|Secretcomment|A\.S\./);
  });

  it.each(['abena.sarpong', 'selorm.dzokoto', 'efua.quaye', 'kofi.asante'])('should not be found by %s', async (username) => {
    const browser = await as(username);

    const { status, body } = await browser.send<Problem>('GET', `/api/handoffs/${work.handoffId}`);
    const list = await browser.send<HandoffList>('GET', '/api/handoffs?direction=in');

    expect([status, body.code]).toEqual([404, 'not-found']);
    expect(list.body.handoffs).toEqual([]);
  });

  it('should move to delivered by the receiver’s list and to seen by her opening it, not by others’', async () => {
    const { handoffId } = await arrangeCase(web.deps);
    const state = async () => (await web.deps.models.Handoff.findById(handoffId).lean())?.state;

    await (await as('ama.mensah')).send('GET', '/api/handoffs?direction=out');
    await (await as('ama.mensah')).send('GET', `/api/handoffs/${handoffId}`);
    const bySender = await state();
    await (await as('yaw.darko')).send('GET', '/api/handoffs?direction=in');
    const byList = await state();
    const { body } = await (await as('yaw.darko')).send('GET', `/api/handoffs/${handoffId}`);

    expect([bySender, byList, await state()]).toEqual(['sent', 'delivered', 'seen']);
    expect(HandoffDetail.parse(body).handoff.state).toBe('seen');
  });

  it('should be shown to the regional monitor without what was shared', async () => {
    const { status, body } = await (await as('ibrahim.alhassan')).send('GET', `/api/handoffs/${work.handoffId}`);

    expect(status).toBe(200);
    expect(HandoffDetail.parse(body).shared).toEqual([]);
  });
});

describe('people', () => {
  it('should be listed to the manager for his own office and to the administrator for all', async () => {
    const ofOffice = await (await as('esi.owusu')).send<{ people: { name: string }[] }>('GET', '/api/people');
    const ofAll = await (await as('joyce.bediako')).send<{ people: object[] }>('GET', '/api/people');

    expect(ofOffice.body.people.map((person) => person.name)).toEqual(['Ama Mensah (demo)', 'Esi Owusu (demo)', 'Kwesi Boateng (demo)']);
    expect(ofAll.body.people).toHaveLength(demoPeople.length);
    expect(JSON.stringify(ofAll.body)).not.toMatch(/password|scrypt/);
  });
});

describe('reads of personal data', () => {
  it('should each leave a line in the audit', async () => {
    const read = async (kind: string) =>
      web.deps.connection.collection('auditEvents').countDocuments({ action: `${kind}.read`, subjectKind: kind, outcome: 'done' });
    const before = [await read('case'), await read('task'), await read('handoff')];
    const ama = await as('ama.mensah');

    await ama.send('GET', `/api/cases/${work.caseId}`);
    await ama.send('GET', `/api/tasks/${work.officerTask}`);
    await ama.send('GET', `/api/handoffs/${work.handoffId}`);

    expect([await read('case'), await read('task'), await read('handoff')]).toEqual(before.map((count) => count + 1));
  });
});
