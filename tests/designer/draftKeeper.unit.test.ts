import { beforeEach, describe, expect, test } from '@jest/globals';
import type { AnswerSet, DraftSaved } from '#contract';
import { ApiProblem } from '../../designer/api/ApiProblem.ts';
import { NetworkProblem } from '../../designer/api/NetworkProblem.ts';
import { createDraftKeeper } from '../../designer/task/createDraftKeeper.ts';
import type { DraftKeeper } from '../../designer/task/createDraftKeeper.ts';
import type { WaitingDraft } from '../../designer/task/waitingDraft.ts';

const problem = (status: number, code: string): ApiProblem => new ApiProblem({ type: 'about:blank', title: code, status, code });
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};

describe('createDraftKeeper', () => {
  let server: { answers: AnswerSet; revision: number };
  let saves: { answers: AnswerSet; revision: number; keepalive: boolean }[];
  let fail: Error | null;
  let loseAnswer: boolean;
  let device: WaitingDraft | null;
  let timers: { delay: number; task: () => void }[];
  let keeper: DraftKeeper;

  beforeEach(() => {
    server = { answers: {}, revision: 0 };
    saves = [];
    fail = null;
    loseAnswer = false;
    device = null;
    timers = [];
    keeper = createDraftKeeper(
      {
        save(answers, revision, keepalive): Promise<DraftSaved> {
          saves.push({ answers, revision, keepalive });
          if (fail !== null) return Promise.reject(fail);
          if (revision !== server.revision) return Promise.reject(problem(409, 'draft-changed'));
          server = { answers, revision: revision + 1 };
          if (loseAnswer) return Promise.reject(new NetworkProblem('lost'));
          return Promise.resolve({ revision: server.revision, savedAt: '2026-11-24T10:00:00Z' });
        },
        reread: () => Promise.resolve(server),
        remember: (draft) => {
          device = draft;
        },
        now: () => 1000,
        after(delay, task) {
          const timer = { delay, task };
          timers.push(timer);
          return () => {
            timers = timers.filter((each) => each !== timer);
          };
        },
      },
      0,
    );
  });

  const tick = async (): Promise<void> => {
    const due = timers;
    timers = [];
    due.forEach((timer) => timer.task());
    await settled();
  };

  test('should send once for many keystrokes, and say when it was kept', async () => {
    // given
    keeper.change({ a: 'x' });
    keeper.change({ a: 'xy' });
    // when
    await tick();
    // then
    expect(saves).toEqual([{ answers: { a: 'xy' }, revision: 0, keepalive: false }]);
    expect(keeper.state()).toEqual({ kind: 'kept', at: 1000 });
  });

  test('should send what was typed during a save after it, on top of its revision', async () => {
    // given
    keeper.change({ a: '1' });
    const first = tick();
    keeper.change({ a: '12' });
    await first;
    // when
    await tick();
    // then
    expect(saves.map((save) => save.revision)).toEqual([0, 1]);
    expect(server.answers).toEqual({ a: '12' });
  });

  test('should keep a draft on the device while nothing answers, and forget it there once sent', async () => {
    // given
    fail = new NetworkProblem('away');
    keeper.change({ a: 'x' });
    await tick();
    expect(keeper.state().kind).toBe('here');
    expect(device).toEqual({ answers: { a: 'x' }, revision: 0 });
    // when
    fail = null;
    await tick();
    // then
    expect(keeper.state().kind).toBe('kept');
    expect(device).toBeNull();
  });

  test('should keep a draft on the device when the session has ended', async () => {
    // given
    fail = problem(401, 'signed-out');
    keeper.change({ a: 'x' });
    // when
    await tick();
    // then
    expect(device).toEqual({ answers: { a: 'x' }, revision: 0 });
  });

  test('should never overwrite a version that someone else wrote, and keep mine when told to', async () => {
    // given
    server = { answers: { a: 'theirs' }, revision: 4 };
    keeper.change({ a: 'mine' });
    await tick();
    expect(keeper.state().kind).toBe('conflict');
    keeper.change({ a: 'mine too' });
    keeper.flush();
    await settled();
    expect(server.answers).toEqual({ a: 'theirs' });
    // when
    await keeper.keepMine({ a: 'mine too' });
    // then
    expect(server).toEqual({ answers: { a: 'mine too' }, revision: 5 });
    expect(keeper.state().kind).toBe('kept');
  });

  test('should not ask when the newer version is its own, whose answer was lost', async () => {
    // given
    loseAnswer = true;
    keeper.change({ a: 'x' });
    await tick();
    loseAnswer = false;
    // when
    keeper.change({ a: 'xy' });
    await tick();
    await tick();
    // then
    expect(keeper.state().kind).toBe('kept');
    expect(server.answers).toEqual({ a: 'xy' });
  });

  test('should flush at once and outlive the page when it is left', async () => {
    // given
    keeper.change({ a: 'x' });
    // when
    keeper.flush(true);
    await settled();
    // then
    expect(saves).toEqual([{ answers: { a: 'x' }, revision: 0, keepalive: true }]);
  });

  test('should remember on the device what may not have arrived when the page is left, and forget it once it has', async () => {
    // given
    fail = new NetworkProblem('cut');
    keeper.change({ a: 'x' });
    const sending = tick();
    // when
    keeper.flush(true);
    // then
    expect(device).toEqual({ answers: { a: 'x' }, revision: 0 });
    await sending;
    fail = null;
    await tick();
    expect([server.answers, device]).toEqual([{ a: 'x' }, null]);
  });

  test('should remember on the device what waits for a choice between two versions', async () => {
    // given
    server = { answers: { a: 'theirs' }, revision: 4 };
    keeper.change({ a: 'mine' });
    // when
    await tick();
    // then
    expect(device).toEqual({ answers: { a: 'mine' }, revision: 0 });
    keeper.adopt(4);
    expect(device).toBeNull();
  });

  test('should say that it is refused when the step is done, and stop trying', async () => {
    // given
    fail = problem(409, 'task-not-open');
    keeper.change({ a: 'x' });
    // when
    await tick();
    // then
    expect(keeper.state().kind).toBe('refused');
    expect(timers).toEqual([]);
  });
});
