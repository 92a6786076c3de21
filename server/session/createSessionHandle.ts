import type { Request } from 'express';
import { SIGNED_IN_MS } from './createSessionMiddleware.ts';
import { csrfTokenOf } from './csrfToken.ts';
import type { SessionHandle } from './SessionHandle.ts';
import type { Standing } from '../people/PeopleService.ts';

/** Wraps the request's express-session, whose person was looked up before. */
export function createSessionHandle(request: Request, standing: Standing | null): SessionHandle {
  return {
    get id() {
      return request.sessionID;
    },
    standing,
    csrfToken: () => csrfTokenOf(request.session),
    async signIn({ actor, epoch }) {
      await settled((done) => request.session.regenerate(done));
      Object.assign(request.session, { personId: actor.personId, epoch });
      request.session.cookie.maxAge = SIGNED_IN_MS;
      csrfTokenOf(request.session);
      await settled((done) => request.session.save(done));
    },
    end: () => settled((done) => request.session.destroy(done)),
  };
}

function settled(act: (done: (error: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    act((error) => {
      if (error === undefined || error === null) resolve();
      else reject(error instanceof Error ? error : new Error('The session could not be written.'));
    });
  });
}
