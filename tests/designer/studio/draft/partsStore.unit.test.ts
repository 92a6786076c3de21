import { beforeEach, describe, expect, it } from '@jest/globals';
import type { DraftDetail, DraftPart } from '#contract';
import { ApiProblem } from '../../../../designer/api/ApiProblem.ts';
import { createPartsStore } from '../../../../designer/studio/draft/createPartsStore.ts';
import type { PartsStore } from '../../../../designer/studio/draft/createPartsStore.ts';

const FILE = 'forms/F07.form';
const OTHER = 'forms/F13.form';
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
};

describe('the parts of a draft that two people change', () => {
  let server: Map<string, DraftPart>;
  let asides: string[];
  let waiting: Map<string, { answers: string; revision: number }>;
  let timers: (() => void)[];
  let clock: number;
  let closed: boolean;
  let store: PartsStore;

  const part = (file: string, text: string, revision: number): DraftPart => ({
    ...{ file, text, revision },
    ...{ changed: false, changedAt: null, changedBy: 'Rita Amoako' },
  });
  const problem = (code: string): ApiProblem => new ApiProblem({ type: 'about:blank', title: code, status: 409, code });
  const open = (): PartsStore =>
    createPartsStore(
      {
        calls: {
          read: (file) => Promise.resolve(server.get(file)),
          save({ file, text, revision }) {
            if (closed) return Promise.reject(problem('draft-closed'));
            const known = server.get(file);
            if (known?.text === text) return Promise.resolve({ revision: known.revision, savedAt: '' });
            if (known?.revision !== revision) return Promise.reject(problem('draft-changed'));
            server.set(file, part(file, text, revision + 1));
            return Promise.resolve({ revision: revision + 1, savedAt: '' });
          },
          putAside: (_, text) => Promise.resolve(void asides.push(text)),
        },
        waiting: {
          read: (file) => waiting.get(file) ?? null,
          write: (file, draft) => void waiting.set(file, draft),
          remove: (file) => void waiting.delete(file),
        },
        now: () => clock,
        after(_, task) {
          timers.push(task);
          return () => {
            timers = timers.filter((each) => each !== task);
          };
        },
        onKept: () => undefined,
      },
      { parts: [...server.values()] } as DraftDetail,
    );
  const tick = async (): Promise<void> => {
    const due = timers;
    timers = [];
    due.forEach((task) => task());
    await settled();
  };
  const theirs = (text: string): void => {
    server.set(FILE, part(FILE, text, (server.get(FILE)?.revision ?? 0) + 1));
  };

  beforeEach(() => {
    server = new Map([FILE, OTHER].map((file) => [file, part(file, 'start', 1)]));
    [asides, timers, clock, closed] = [[], [], 0, false];
    waiting = new Map();
    store = open();
  });

  it('should ask to choose when a change was made from a text that is no longer there', async () => {
    theirs('hers');
    store.refresh([...server.values()]);

    store.change(FILE, 'mine on start', 'start');
    await tick();

    expect(server.get(FILE)?.text).toBe('hers');
    expect([...store.view().conflicts]).toEqual([[FILE, 'Rita Amoako']]);
    await store.takeTheirs(FILE);
    expect([store.view().texts.get(FILE), asides]).toEqual(['hers', ['mine on start']]);
    expect(store.view().conflicts.size).toBe(0);
  });

  it('should not take the text away from somebody who is typing', () => {
    store.hold(FILE);
    theirs('hers');
    store.refresh([...server.values()]);
    const meanwhile = store.view().texts.get(FILE);
    clock = 61_000;
    store.refresh([...server.values()]);

    expect([meanwhile, store.view().texts.get(FILE)]).toEqual(['start', 'hers']);
  });

  it('should put a change aside that came when the draft was no longer changed, and say so', async () => {
    closed = true;

    store.change(FILE, 'too late', 'start');
    await tick();

    expect(asides).toEqual(['too late']);
    expect([...store.view().late]).toEqual([FILE]);
    expect(store.view().texts.get(FILE)).toBe('start');
  });

  it('should take up after a reload what was not sent, and forget what had arrived', async () => {
    waiting.set(FILE, { answers: 'typed before the reload', revision: 1 });
    waiting.set(OTHER, { answers: 'start', revision: 0 });

    store = open();
    await tick();

    expect(server.get(FILE)?.text).toBe('typed before the reload');
    expect(waiting.size).toBe(0);
    store.change(OTHER, 'next', 'start');
    await tick();
    expect(server.get(OTHER)?.text).toBe('next');
  });
});
