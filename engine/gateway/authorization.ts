import { status, type Metadata } from '@grpc/grpc-js';
import { createHash, timingSafeEqual } from 'node:crypto';
import { GatewayError } from './GatewayError.ts';

/** Throws UNAUTHENTICATED unless the call carries the secret. */
export type Authorize = (metadata: Metadata) => void;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Secret inside an `authorization` header: `Bearer <secret>` or `Basic base64(<anyone>:<secret>)`. */
function secretIn(header: string): string {
  const [scheme = '', token = ''] = header.split(' ');
  if (scheme.toLowerCase() === 'bearer') return token;
  if (scheme.toLowerCase() !== 'basic') return '';
  const pair = Buffer.from(token, 'base64').toString('utf8');
  return pair.slice(pair.indexOf(':') + 1);
}

/** Checks calls against the secret of this start; without a secret every call passes. */
export function createAuthorize(secret: string | undefined): Authorize {
  if (secret === undefined || secret === '') return () => undefined;
  const expected = digest(secret);
  return (metadata) => {
    const header = metadata.get('authorization')[0];
    const given = secretIn(typeof header === 'string' ? header : '');
    if (given !== '' && timingSafeEqual(digest(given), expected)) return;
    throw new GatewayError(
      status.UNAUTHENTICATED,
      'Expected the secret of this engine in the authorization metadata, but it was missing or wrong',
    );
  };
}
