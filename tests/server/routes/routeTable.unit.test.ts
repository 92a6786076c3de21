import { describe, expect, it } from '@jest/globals';
import { rights } from '../../../server/policies/rights.ts';
import { routeTable } from '../../../server/routes/routeTable.ts';

/** Rights that no route opens by themselves: they narrow what another route shows, or open live connections. */
const WITHOUT_ROUTE = ['case.read-names', 'handoff.read-shared', 'handoff.answer', 'draft.judge', 'event.listen'];

describe('route table', () => {
  it('should name a row of the table of rights for every route', () => {
    const rows = Object.keys(rights);

    const withoutRow = routeTable.filter((route) => !rows.includes(route.action)).map((route) => `${route.method} ${route.path}`);

    expect(withoutRow).toEqual([]);
  });

  it('should have a route for every right', () => {
    const opened = new Set<string>(routeTable.map((route) => route.action));

    expect(Object.keys(rights).filter((action) => !opened.has(action) && !WITHOUT_ROUTE.includes(action))).toEqual([]);
  });

  it('should hold each door once', () => {
    const doors = routeTable.map((route) => `${route.method} ${route.path}`);

    expect(new Set(doors).size).toBe(doors.length);
  });

  it('should open to visitors the session and the health only', () => {
    const open = routeTable.filter((route) => 'anyone' in rights[route.action]).map((route) => route.path);

    expect(new Set(open)).toEqual(new Set(['/api/session', '/api/health']));
  });
});
