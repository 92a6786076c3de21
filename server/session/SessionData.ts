import 'express-session';

declare module 'express-session' {
  interface SessionData {
    /** Who signed in, and under which epoch of her record. */
    personId: string;
    epoch: number;
    csrfToken: string;
  }
}
