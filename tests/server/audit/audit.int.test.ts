import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AuditPage } from '#contract';
import { createAudit } from '../../../server/audit/createAudit.ts';
import { defineAuditEvent } from '../../../server/models/AuditEvent.ts';
import { createBrowser } from '../support/browser.ts';
import { startWeb, type TestWeb } from '../support/startWeb.ts';

const CASE = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
let web: TestWeb;
beforeAll(async () => {
  web = await startWeb();
});
afterAll(() => web.stop());

const actor = { personId: 'p1', role: 'officer', officeId: 'dsw-TMA2' } as const;

describe('audit', () => {
  it('should keep a line as it was written', async () => {
    const AuditEvent = defineAuditEvent(web.connection);
    await createAudit({ AuditEvent, now: () => 1_764_000_000_000 }).append({
      actor,
      action: 'case.read',
      subject: { kind: 'case', id: CASE },
      caseId: CASE,
    });
    const [line] = await AuditEvent.find({ caseId: CASE });

    await expect(AuditEvent.updateOne({ caseId: CASE }, { $set: { action: 'nothing' } })).rejects.toThrow('append-only');
    await expect(AuditEvent.deleteMany({})).rejects.toThrow('append-only');
    await expect(AuditEvent.findOneAndDelete({ caseId: CASE })).rejects.toThrow('append-only');
    await expect(AuditEvent.bulkWrite([{ deleteOne: { filter: {} } }])).rejects.toThrow('append-only');
    await expect(line!.set({ outcome: 'refused' }).save()).rejects.toThrow('immutable');
    await expect(line!.deleteOne()).rejects.toThrow('append-only');

    expect(await AuditEvent.find({ caseId: CASE }).lean()).toEqual([
      {
        _id: line!._id,
        at: new Date(1_764_000_000_000),
        ...actor,
        action: 'case.read',
        subjectKind: 'case',
        subjectId: CASE,
        caseId: CASE,
        outcome: 'done',
      },
    ]);
  });

  it('should vanish with a transaction that is not committed', async () => {
    const AuditEvent = defineAuditEvent(web.connection);
    const session = await web.connection.startSession();
    session.startTransaction();
    await createAudit({ AuditEvent, now: () => Date.now() }).append(
      { actor, action: 'task.submit', subject: { kind: 'task', id: 't1' } },
      session,
    );
    await session.abortTransaction();
    await session.endSession();

    expect(await AuditEvent.countDocuments({ action: 'task.submit' })).toBe(0);
  });

  it('should be read by the auditor, newest first and page by page', async () => {
    const audit = createAudit({ AuditEvent: defineAuditEvent(web.connection), now: () => Date.now() });
    for (let count = 0; count < 105; count += 1)
      await audit.append({ actor, action: 'case.read', subject: { kind: 'case', id: CASE }, caseId: CASE });
    const auditor = createBrowser(web.url);
    await auditor.signIn('patience.gyamfi');

    const first = await auditor.send<AuditPage>('GET', `/api/audit?caseId=${CASE}`);
    const second = await auditor.send<AuditPage>('GET', `/api/audit?caseId=${CASE}&before=${first.body.entries.at(-1)!.id}`);

    expect([first.body.entries.length, first.body.more]).toEqual([100, true]);
    expect([second.body.entries.length, second.body.more]).toEqual([6, false]);
    const ids = [...first.body.entries, ...second.body.entries].map((entry) => entry.id);
    expect(ids).toEqual([...new Set(ids)].sort().reverse());
  });
});
