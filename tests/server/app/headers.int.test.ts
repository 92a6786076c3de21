import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startWeb, type TestWeb } from '../support/startWeb.ts';

let web: TestWeb;
beforeAll(async () => {
  web = await startWeb();
});
afterAll(() => web.stop());

describe('security headers', () => {
  it.each(['/', '/api/session', '/api/nothing'])('should keep foreign scripts and frames out of %s', async (path) => {
    const { headers } = await fetch(`${web.url}${path}`);

    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toMatch(/script-src 'self';/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('should let nothing of the interface be cached', async () => {
    const { headers } = await fetch(`${web.url}/api/session`);

    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('should make the cookie Secure and its name host-bound behind https', async () => {
    const https = await startWeb({ publicUrl: 'https://iss.example.org', trustProxy: 1 });
    try {
      const response = await fetch(`${https.url}/api/session`, { headers: { 'x-forwarded-proto': 'https' } });

      expect(response.headers.getSetCookie()[0]).toMatch(/^__Host-iss=.*Path=\/;.*HttpOnly; Secure; SameSite=Lax/);
      expect(response.headers.get('strict-transport-security')).toMatch(/max-age=\d+/);
    } finally {
      await https.stop();
    }
  });
});

describe('the application’s files', () => {
  it('should give the page for every address of a screen, never from a cache', async () => {
    for (const path of ['/', '/inbox', '/cases/01ARZ3NDEKTSV4RRFFQ69G5FAV']) {
      const response = await fetch(`${web.url}${path}`);

      expect([path, response.status, response.headers.get('cache-control')]).toEqual([path, 200, 'no-cache']);
      expect(await response.text()).toContain('ISS Pathways');
    }
  });

  it('should let hashed files be kept for ever', async () => {
    const { status, headers } = await fetch(`${web.url}/assets/app-1a2b3c.js`);

    expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
  });

  it.each(['br', 'gzip', 'identity'])('should send them as the browser takes them: %s', async (encoding) => {
    const response = await fetch(`${web.url}/assets/app-1a2b3c.js`, { headers: { 'accept-encoding': encoding } });

    expect(response.headers.get('content-encoding') ?? 'identity').toBe(encoding);
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await response.text()).toBe('export {};\n');
  });

  it.each(['/assets/gone.js', '/favicon.png', '/../package.json', '/..%2f..%2fpackage.json'])('should not find %s', async (path) => {
    const response = await fetch(`${web.url}${path}`);

    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('iss-pathways');
  });
});
