import { Session, SignIn } from '#contract';
import { presentSession } from '../presenters/presentSession.ts';
import { wrongSignInProblem } from '../problems/wrongSignInProblem.ts';
import type { Standing } from '../people/PeopleService.ts';
import type { SessionHandle } from '../session/SessionHandle.ts';
import { openRoute } from './Route.ts';
import type { RouteServices } from './RouteServices.ts';

export const sessionRoutes = [
  openRoute({
    method: 'get',
    path: '/api/session',
    action: 'session.read',
    answer: Session,
    handle: async ({ session }, services) => ({ status: 200, body: await answer(session, session.standing, services) }),
  }),
  openRoute({
    method: 'post',
    path: '/api/session',
    action: 'session.create',
    body: SignIn,
    answer: Session,
    async handle({ session, body: { username, password }, address }, services) {
      await services.limits.take(username, address);
      const standing = await services.people.authenticate(username, password);
      await services.audit.append({
        actor: standing?.actor ?? null,
        action: 'session.create',
        subject: { kind: 'session', id: null },
        outcome: standing === null ? 'refused' : 'done',
      });
      if (standing === null) throw wrongSignInProblem();
      await services.limits.giveBack(username, address);
      services.cutSession(session.id);
      await session.signIn(standing);
      return { status: 200, body: await answer(session, standing, services) };
    },
  }),
  openRoute({
    method: 'delete',
    path: '/api/session',
    action: 'session.end',
    async handle({ session, actor }, services) {
      const { id } = session;
      await session.end();
      services.cutSession(id);
      if (actor !== null) await services.audit.append({ actor, action: 'session.end', subject: { kind: 'session', id: null } });
      return { status: 204 };
    },
  }),
];

async function answer(session: SessionHandle, standing: Standing | null, services: RouteServices): Promise<Session> {
  return presentSession({
    standing,
    rights: standing === null ? [] : services.policies.rightsOf(standing.actor),
    csrfToken: session.csrfToken(),
    demo: services.demo,
    engine: services.status.engine(),
    helpline: services.helpline,
    cursor: standing === null ? 0 : await services.events.cursor(standing.actor.personId),
  });
}
