import type { Problem, Session } from '#contract';

/** What came back: status, JSON body and headers. */
interface Answer<T = unknown> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
}

/** A browser's half of HTTP: it keeps the cookie and the token. */
export interface Browser {
  readonly cookie: string;
  csrfToken: string;
  send<T = unknown>(method: string, path: string, body?: unknown): Promise<Answer<T>>;
  /** Sends the text as it stands, under a content type. */
  sendRaw(path: string, text: string, headers?: Record<string, string>): Promise<Answer<Problem>>;
  session(): Promise<Session>;
  signIn(username: string, password?: string): Promise<Answer<Session>>;
}

export function createBrowser(url: string): Browser {
  let cookie = '';
  const request = async <T>(path: string, init: RequestInit): Promise<Answer<T>> => {
    const response = await fetch(`${url}${path}`, {
      ...init,
      headers: { cookie, 'x-csrf-token': browser.csrfToken, ...(init.headers as Record<string, string>) },
      redirect: 'manual',
    });
    for (const line of response.headers.getSetCookie()) cookie = line.split(';')[0] ?? '';
    const text = await response.text();
    return { status: response.status, body: (text.startsWith('{') ? JSON.parse(text) : text) as T, headers: response.headers };
  };
  const browser: Browser = {
    get cookie() {
      return cookie;
    },
    csrfToken: '',
    send: (method, path, body) =>
      request(
        path,
        body === undefined ? { method } : { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } },
      ),
    sendRaw: (path, text, headers = {}) =>
      request(path, { method: 'POST', body: text, headers: { 'content-type': 'application/json', ...headers } }),
    async session() {
      const { body } = await browser.send<Session>('GET', '/api/session');
      browser.csrfToken = body.csrfToken;
      return body;
    },
    async signIn(username, password = 'demonstration') {
      await browser.session();
      const answer = await browser.send<Session>('POST', '/api/session', { username, password });
      if (answer.status === 200) browser.csrfToken = answer.body.csrfToken;
      return answer;
    },
  };
  return browser;
}
