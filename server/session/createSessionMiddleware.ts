import type { RequestHandler } from 'express';
import session from 'express-session';
import './SessionData.ts';

const HOUR = 3_600_000;
/** A session ends after twelve hours without a request: a working day on the road. */
export const SIGNED_IN_MS = 12 * HOUR;
/** Somebody on the sign-in page. */
const VISITOR_MS = HOUR;

export interface SessionOptions {
  readonly store: session.Store;
  readonly secret: string;
  /** Whether people reach the server by https. */
  readonly https: boolean;
}

/** express-session as this product uses it; the same function serves HTTP and sockets. */
export function createSessionMiddleware({ store, secret, https }: SessionOptions): RequestHandler {
  return session({
    name: https ? '__Host-iss' : 'iss',
    secret,
    store,
    resave: false,
    saveUninitialized: false,
    rolling: true,
    cookie: { httpOnly: true, sameSite: 'lax', secure: https ? true : 'auto', maxAge: VISITOR_MS, path: '/' },
  });
}
