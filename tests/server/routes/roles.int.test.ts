import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '#contract';
import * as z from 'zod/mini';
import { RoleName } from '#contract';
import { demoPeople } from '../../../server/people/demoPeople.ts';
import { scopeOf } from '../../../server/policies/rights.ts';
import { routeTable } from '../../../server/routes/routeTable.ts';
import { createBrowser, type Browser } from '../support/browser.ts';
import { startWeb, type TestWeb } from '../support/startWeb.ts';

const ULID = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
const BODIES: Record<string, object> = {
  'post /api/cases': { requestId: 7 },
  'post /api/tasks/:id/assignment': { personId: ULID },
  'put /api/tasks/:id/draft': { answers: {}, revision: 0 },
  'post /api/tasks/:id/submission': { submissionId: ULID, answers: {} },
  'post /api/people': { username: 7 },
  'patch /api/people/:id': { active: true },
};

let web: TestWeb;
const browsers = new Map<RoleName, Browser>();
beforeAll(async () => {
  web = await startWeb();
  for (const role of RoleName.options) {
    const browser = createBrowser(web.url);
    await browser.signIn(demoPeople.find((person) => person.role === role)!.username);
    browsers.set(role, browser);
  }
}, 60_000);
afterAll(() => web.stop());

const doors = routeTable.filter((route) => route.path !== '/api/session').map((route) => [`${route.method} ${route.path}`, route] as const);

describe.each(doors)('%s', (door, route) => {
  const path = route.path.replace(':id', ULID);

  it('should be closed to visitors unless the table opens it', async () => {
    const { status } = await createBrowser(web.url).send(route.method.toUpperCase(), path, BODIES[door]);

    expect(status).toBe(door === 'get /api/health' ? 200 : 401);
  });

  it.each(RoleName.options)('should be to a person of the role %s what the table of rights says', async (role) => {
    const { status, body } = await browsers.get(role)!.send<Problem>(route.method.toUpperCase(), path, BODIES[door]);

    if (scopeOf(route.action, role) === null) expect([status, body.code]).toEqual([403, 'not-allowed']);
    else if (status < 400) expect(route.answer === null ? null : z.safeParse(route.answer, body).error).toBeFalsy();
    else expect([404, 422]).toContain(status);
  });
});
