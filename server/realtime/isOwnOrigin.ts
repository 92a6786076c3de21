import type { IncomingMessage } from 'node:http';

/** Whether a browser's connection comes from our own page; a client that is no browser sends no origin and has no cookie of somebody else's. */
export function isOwnOrigin(request: IncomingMessage, publicUrl: string | null): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  return publicUrl === null ? new URL(origin).host === host : new URL(origin).origin === new URL(publicUrl).origin;
}
