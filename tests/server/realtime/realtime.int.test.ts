import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { io, type Socket } from 'socket.io-client';
import { LiveEvent, SOCKET_EVENT } from '#contract';
import { demoPeople } from '../../../server/people/demoPeople.ts';
import { unitOfWork, type Happening } from '../../../server/services/unitOfWork.ts';
import { createBrowser, type Browser } from '../support/browser.ts';
import { arrangeCase } from '../support/casework.ts';
import { startWeb, type TestWeb } from '../support/startWeb.ts';

const CASE = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
const idOf = (username: string) => demoPeople.find((person) => person.username === username)!.id;

let web: TestWeb;
const open: Socket[] = [];
beforeAll(async () => {
  web = await startWeb();
});
afterEach(() => open.splice(0).forEach((socket) => socket.disconnect()));
afterAll(() => web.stop());

interface Line {
  readonly socket: Socket;
  readonly events: LiveEvent[];
}

async function connect(browser: Browser, auth: object = {}): Promise<Line> {
  const socket = io(web.url, {
    extraHeaders: { cookie: browser.cookie },
    transports: ['websocket'],
    reconnection: false,
    auth,
    forceNew: true,
  });
  open.push(socket);
  const events: LiveEvent[] = [];
  socket.on(SOCKET_EVENT, (event) => events.push(LiveEvent.parse(event)));
  await Promise.race([heard(socket, 'connect'), heard(socket, 'connect_error').then((error) => Promise.reject(error as Error))]);
  return { socket, events };
}

/** The first argument of the next such event. */
function heard(socket: Socket, name: string): Promise<unknown> {
  return new Promise((resolve) => socket.once(name, resolve));
}

async function signedIn(username: string): Promise<Browser> {
  const browser = createBrowser(web.url);
  await browser.signIn(username);
  return browser;
}

const tell = (personId: string, happening: Happening) => unitOfWork(web.deps, (unit) => unit.tell([personId], happening));

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let waited = 0; !(await condition()); waited += 10) {
    if (waited > 5_000) throw new Error('It did not happen within five seconds.');
    await sleep(10);
  }
}

describe('live events', () => {
  it('should reach the person at once, in order, on every one of her screens, and nobody else', async () => {
    const ama = await signedIn('ama.mensah');
    const [phone, laptop] = [await connect(ama), await connect(await signedIn('ama.mensah'))];
    const other = await connect(await signedIn('efua.quaye'));

    await tell(idOf('ama.mensah'), { kind: 'case-changed', caseId: CASE });
    await tell(idOf('ama.mensah'), { kind: 'task-changed', caseId: CASE });
    await until(() => phone.events.length === 2 && laptop.events.length === 2);

    expect(phone.events.map(({ kind }) => kind)).toEqual(['case-changed', 'task-changed']);
    expect(phone.events[1]!.cursor).toBe(phone.events[0]!.cursor + 1);
    expect(other.events).toEqual([]);
  });

  it('should catch up from the cursor of a browser that was away, by socket and by HTTP', async () => {
    const ama = await signedIn('ama.mensah');
    const { cursor } = await ama.session();
    for (let count = 0; count < 3; count += 1) await tell(idOf('ama.mensah'), { kind: 'case-changed', caseId: CASE });

    const line = await connect(ama, { cursor });
    await until(() => line.events.length === 3);
    const page = await ama.send<{ events: LiveEvent[]; cursor: number }>('GET', `/api/events?after=${cursor}`);

    expect(page.body.events).toEqual(line.events);
    expect(page.body.cursor).toBe(cursor + 3);
  });

  it('should note a handoff as delivered once it was sent to a screen', async () => {
    const { handoffId, caseId } = await arrangeCase(web.deps);
    await connect(await signedIn('yaw.darko'));

    await tell(idOf('yaw.darko'), { kind: 'handoff-received', caseId, handoffId });

    await until(async () => (await web.deps.models.Handoff.findById(handoffId).lean())?.state === 'delivered');
  });

  it('should refuse a visitor and another site', async () => {
    const visitor = createBrowser(web.url);
    await visitor.session();
    await expect(connect(visitor)).rejects.toThrow('signed-out');

    const ama = await signedIn('ama.mensah');
    const foreign = io(web.url, {
      extraHeaders: { cookie: ama.cookie, origin: 'https://elsewhere.example' },
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
    });
    open.push(foreign);
    const error = (await heard(foreign, 'connect_error')) as Error;
    expect(error.message).toBe('websocket error');
  });

  it('should be cut when the person signs out', async () => {
    const browser = await signedIn('kwesi.boateng');
    const { socket } = await connect(browser);

    await Promise.all([heard(socket, 'disconnect'), browser.send('DELETE', '/api/session')]);

    expect(socket.connected).toBe(false);
  });

  it('should be cut when the role changes', async () => {
    const { socket } = await connect(await signedIn('mawuli.agbeko'));
    const administrator = await signedIn('joyce.bediako');

    await Promise.all([
      heard(socket, 'disconnect'),
      administrator.send('PATCH', `/api/people/${idOf('mawuli.agbeko')}`, { role: 'officer' }),
    ]);

    expect(socket.connected).toBe(false);
  });

  it('should send nothing over a connection whose session ended elsewhere', async () => {
    const { socket, events } = await connect(await signedIn('naa.lartey'));
    await web.connection.collection('sessions').deleteMany({ 'session.personId': idOf('naa.lartey') });

    await Promise.all([heard(socket, 'disconnect'), tell(idOf('naa.lartey'), { kind: 'case-changed', caseId: CASE })]);

    expect(events).toEqual([]);
  });

  it('should ignore what a browser sends', async () => {
    const { socket, events } = await connect(await signedIn('ama.mensah'));

    socket.emit('event', { kind: 'case-changed' });
    socket.emit('join', 'person:somebody');
    await tell(idOf('ama.mensah'), { kind: 'case-changed', caseId: CASE });
    await until(() => events.length === 1);

    expect(socket.connected).toBe(true);
  });
});
