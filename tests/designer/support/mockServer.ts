import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import * as contract from '#contract';
import type { LiveEvent, Session } from '#contract';
import express from 'express';
import type { Express, Request, Response } from 'express';
import { Server } from 'socket.io';
import { ulid } from 'ulidx';
import { formOf, taskOf } from './mockWorld.ts';
import type { MockTask, MockWorld } from './mockWorld.ts';

type User = NonNullable<Session['user']>;

export interface MockServer {
  url: string;
  world: MockWorld;
  /** Requests seen, as `METHOD path`. */
  seen: string[];
  /** Puts an event into a person's stream and sends it to her sockets. */
  tell(username: string, event: Partial<LiveEvent> & { kind: LiveEvent['kind'] }): void;
  close(): Promise<void>;
}

/** The app as `npm test` builds it. */
const web = fileURLToPath(new URL('../../../dist/web', import.meta.url));

const problem = (response: Response, said: Pick<contract.Problem, 'status' | 'code' | 'errors'>): void => {
  const body = contract.Problem.parse({ type: `urn:iss:${said.code}`, title: said.code, ...said });
  response.status(said.status).type('application/problem+json').send(JSON.stringify(body));
};

const sessionCookie = (request: { headers: { cookie?: string | undefined } }): string | null =>
  /iss=([A-Z0-9]+)/.exec(request.headers.cookie ?? '')?.[1] ?? null;

const isOpen = (task: MockTask): boolean => task.summary.state === 'open' || task.summary.state === 'claimed';

/** A server of the contract's shapes with invented data in memory, serving the built app; each browser signs in as on the real one. */
export async function startMockServer(world: MockWorld): Promise<MockServer> {
  const sessions = new Map<string, User>();
  const seen: string[] = [];
  const app = express();
  app.use((request, _response, next) => {
    seen.push(`${request.method} ${request.originalUrl}`);
    next();
  });
  app.use(express.json());
  const userOf = (request: Request): User | null => sessions.get(sessionCookie(request) ?? '') ?? null;
  sessionRoutes(app, { world, sessions, userOf });
  app.use('/api', (request, response, next) =>
    userOf(request) === null ? problem(response, { status: 401, code: 'signed-out' }) : next(),
  );
  taskRoutes(app, { world, userOf: (request) => userOf(request)! });
  otherRoutes(app, { world, userOf: (request) => userOf(request)! });
  app.use('/api', (_request, response) => problem(response, { status: 404, code: 'not-found' }));
  app.use(express.static(web, { index: false }));
  app.use((_request, response) => response.sendFile('index.html', { root: web }));
  const server = createServer(app);
  const sockets = new Server(server);
  sockets.on('connection', (socket) => {
    const user = sessions.get(sessionCookie(socket.request) ?? '');
    if (user === undefined) socket.disconnect(true);
    else void socket.join(user.id);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    world,
    seen,
    tell(username, event) {
      const user = world.people.find((each) => each.username === username)!.user;
      const stream = world.streams.get(user.id) ?? [];
      const full = contract.LiveEvent.parse({
        caseId: null,
        taskId: null,
        handoffId: null,
        ...event,
        at: new Date().toISOString(),
        cursor: stream.length + 1,
      });
      world.streams.set(user.id, [...stream, full]);
      sockets.to(user.id).emit(contract.SOCKET_EVENT, full);
    },
    close: async () => {
      server.closeAllConnections();
      await sockets.close();
    },
  };
}

interface RouteDeps {
  world: MockWorld;
  userOf: (request: Request) => User;
}

function sessionRoutes(
  app: Express,
  { world, sessions, userOf }: { world: MockWorld; sessions: Map<string, User>; userOf: (request: Request) => User | null },
): void {
  const answer = (user: User | null): Session =>
    contract.Session.parse({
      user,
      csrfToken: 'mock',
      demo: {
        people: world.people.map(({ user: { name, role, office }, username, password }) => ({
          username,
          password,
          name,
          role,
          office: office.name,
        })),
        hourSeconds: world.hourSeconds,
      },
      engine: world.engine,
      helpline: '0800 111 222',
      cursor: user === null ? 0 : (world.streams.get(user.id) ?? []).length,
    });
  app.get('/api/session', (request, response) => void response.json(answer(userOf(request))));
  app.post('/api/session', (request, response) => {
    const body = contract.SignIn.parse(request.body);
    const found = world.people.find((each) => each.username === body.username && each.password === body.password);
    if (found === undefined) {
      problem(response, { status: 401, code: 'wrong-sign-in' });
      return;
    }
    const id = ulid();
    sessions.set(id, found.user);
    response.setHeader('set-cookie', `iss=${id}; HttpOnly; SameSite=Lax; Path=/`);
    return void response.json(answer(found.user));
  });
  app.delete('/api/session', (request, response) => {
    sessions.delete(sessionCookie(request) ?? '');
    response.status(204).end();
  });
}

function taskRoutes(app: Express, { world, userOf }: RouteDeps): void {
  const mine = (user: User): MockTask[] =>
    world.tasks.filter(
      (task) => isOpen(task) && (task.summary.assignee?.id === user.id || (user.role === 'partner' && task.summary.role === 'partner')),
    );
  const office = (user: User): MockTask[] => world.tasks.filter((task) => isOpen(task) && task.summary.role === user.role);
  const find = (request: Request): MockTask | undefined => world.tasks.find((task) => task.summary.id === request.params['id']);
  app.get('/api/tasks', (request, response) => {
    const user = userOf(request);
    const lists = { me: mine(user), office: office(user), late: office(user).filter((task) => task.summary.late) };
    const view = request.query['view'] as keyof typeof lists;
    const tasks = lists[view]
      .map((task) => task.summary)
      .filter((task) => request.query['caseId'] === undefined || task.case.id === request.query['caseId']);
    response.json(
      contract.TaskList.parse({
        tasks,
        counts: { me: lists.me.length, office: lists.office.length, late: lists.late.length },
        asOf: new Date().toISOString(),
      }),
    );
  });
  app.get('/api/tasks/:id', (request, response) => {
    const task = find(request);
    if (task === undefined) {
      problem(response, { status: 404, code: 'not-found' });
      return;
    }
    const user = userOf(request);
    const own = task.summary.assignee?.id === user.id || task.summary.role === 'partner';
    const detail = {
      task: task.summary,
      form: formOf(task.formId),
      answers: task.draft?.answers ?? task.answers,
      draft: task.draft === null ? null : { revision: task.draft.revision, savedAt: task.draft.savedAt, byMe: true },
      submitLabel: task.submitLabel,
      notes: task.notes,
      duplicates: task.duplicates,
      earlier: task.earlier,
      may: {
        claim: !own && task.summary.state === 'open',
        release: own && task.summary.state === 'claimed',
        assign: user.role === 'district-manager',
        submit: own && isOpen(task),
      },
    };
    return void response.json(contract.TaskDetail.parse(detail));
  });
  app.post('/api/tasks/:id/claim', (request, response) => {
    const user = userOf(request);
    Object.assign(find(request)!.summary, { state: 'claimed', assignee: { id: user.id, name: user.name } });
    response.status(204).end();
  });
  app.delete('/api/tasks/:id/claim', (request, response) => {
    Object.assign(find(request)!.summary, { state: 'open', assignee: null });
    response.status(204).end();
  });
  app.post('/api/tasks/:id/assignment', (request, response) => {
    const { personId } = contract.AssignTask.parse(request.body);
    const person = world.people.find((each) => each.user.id === personId)!.user;
    Object.assign(find(request)!.summary, { state: 'claimed', assignee: { id: person.id, name: person.name } });
    response.status(204).end();
  });
  app.put('/api/tasks/:id/draft', (request, response) => {
    const body = contract.SaveDraft.parse(request.body);
    const task = find(request)!;
    if ((task.draft?.revision ?? 0) !== body.revision) {
      problem(response, { status: 409, code: 'draft-changed' });
      return;
    }
    task.draft = { revision: body.revision + 1, savedAt: new Date().toISOString(), answers: body.answers };
    task.summary.hasDraft = true;
    return void response.json(contract.DraftSaved.parse(task.draft));
  });
  app.post('/api/tasks/:id/submission', (request, response) => {
    const body = contract.Submission.parse(request.body);
    const task = find(request)!;
    if (!isOpen(task)) {
      problem(response, { status: 409, code: 'task-not-open' });
      return;
    }
    if (Object.keys(body.answers).length === 0) {
      problem(response, {
        status: 422,
        code: 'answers-incomplete',
        errors: [{ field: 'case_summary', code: 'required', message: 'Answer this question' }],
      });
      return;
    }
    task.summary.state = 'completed';
    const user = userOf(request);
    if (task.continues) {
      setTimeout(
        () =>
          world.tasks.push(
            taskOf({
              formId: 'F04',
              submitLabel: 'Go on',
              continues: true,
              summary: {
                title: 'Details of the person',
                stepId: 'details',
                case: task.summary.case,
                assignee: { id: user.id, name: user.name },
              },
            }),
          ),
        2_500,
      );
    }
    return void response.status(202).json(
      contract.SubmissionAccepted.parse({
        taskId: task.summary.id,
        caseId: task.summary.case.id,
        continues: task.continues,
        engine: world.engine,
      }),
    );
  });
}

function otherRoutes(app: Express, { world, userOf }: RouteDeps): void {
  app.get('/api/cases', (request, response) => {
    const query = typeof request.query['query'] === 'string' ? request.query['query'].toLowerCase() : '';
    const state = request.query['state'];
    const cases = world.cases
      .map((each) => each.case)
      .filter((each) => each.number.toLowerCase().includes(query) && (state === undefined || each.state === state));
    response.json(contract.CaseList.parse({ cases, asOf: new Date().toISOString() }));
  });
  app.post('/api/cases', (request, response) => {
    contract.CreateCase.parse(request.body);
    const user = userOf(request);
    const id = ulid();
    const number = `TMA/11/26/${String(44 + world.tasks.length).padStart(4, '0')}`;
    world.tasks.push(
      taskOf({
        formId: 'F03',
        submitLabel: 'Go on',
        continues: true,
        summary: {
          title: 'Record the complaint',
          stepId: 'complaint',
          dueAt: null,
          limit: null,
          why: 'Someone came to the office with a complaint.',
          case: { id, number, initials: null, ageBand: null, sex: null, risk: null },
          assignee: { id: user.id, name: user.name },
        },
      }),
    );
    response.status(201).json(contract.CreatedCase.parse({ caseId: id, number, engine: world.engine }));
  });
  app.get('/api/cases/:id', (request, response) => {
    const found = world.cases.find((each) => each.case.id === request.params.id);
    if (found === undefined) {
      problem(response, { status: 404, code: 'not-found' });
      return;
    }
    return void response.json(contract.CaseDetail.parse(found));
  });
  app.get('/api/handoffs', (request, response) => {
    const user = userOf(request);
    const all = {
      in: world.handoffs.filter((each) => each.officeId === user.office.id),
      out: world.handoffs.filter((each) => each.fromOfficeId === user.office.id),
    };
    const direction = request.query['direction'] as 'in' | 'out';
    const handoffs = all[direction].map((each) => ({ ...each.detail.handoff, direction }));
    response.json(
      contract.HandoffList.parse({ handoffs, counts: { in: all.in.length, out: all.out.length }, asOf: new Date().toISOString() }),
    );
  });
  app.get('/api/handoffs/:id', (request, response) => {
    const found = world.handoffs.find((each) => each.detail.handoff.id === request.params.id);
    if (found === undefined) {
      problem(response, { status: 404, code: 'not-found' });
      return;
    }
    return void response.json(contract.HandoffDetail.parse(found.detail));
  });
  app.get('/api/people', (request, response) => {
    const user = userOf(request);
    response.json({
      people: world.people
        .filter((each) => each.user.office.id === user.office.id)
        .map(({ user: { id, name, role } }) => ({ id, name, role })),
    });
  });
  app.get('/api/events', (request, response) => {
    const stream = world.streams.get(userOf(request).id) ?? [];
    const events = stream.filter((event) => event.cursor > Number(request.query['after']));
    response.json(contract.EventPage.parse({ events, cursor: stream.length, more: false }));
  });
}
