import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { EventPage, LiveEvent } from '#contract';
import { createLive } from '../../designer/live/createLive.ts';

const event = (cursor: number): LiveEvent => ({
  cursor,
  at: '2026-11-24T10:00:00Z',
  kind: 'task-created',
  caseId: null,
  taskId: null,
  handoffId: null,
});

describe('createLive', () => {
  let stream: LiveEvent[];
  let listeners: Map<string, (message: unknown) => void>;
  let taken: number[];
  let asked: number[];

  beforeEach(() => {
    jest.useFakeTimers();
    stream = [];
    listeners = new Map();
    taken = [];
    asked = [];
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  const follow = async (start: number, pageSize = 100): Promise<() => void> => {
    const live = createLive({
      events(after): Promise<EventPage> {
        asked.push(after);
        const rest = stream.filter((each) => each.cursor > after);
        return Promise.resolve({ events: rest.slice(0, pageSize), cursor: stream.length, more: rest.length > pageSize });
      },
      openSocket: () => Promise.resolve({ on: (name, listener) => listeners.set(name, listener), close: () => listeners.clear() }),
      askEveryMs: 1000,
    });
    const stop = live.follow(start, (events) => taken.push(...events.map((each) => each.cursor)));
    await jest.advanceTimersByTimeAsync(0);
    return stop;
  };

  test('should take events in order and once each', async () => {
    // given
    const stop = await follow(0);
    stream = [event(1), event(2)];
    // when
    listeners.get('event')!(event(1));
    listeners.get('event')!(event(2));
    listeners.get('event')!(event(2));
    await jest.advanceTimersByTimeAsync(2000);
    // then
    expect(taken).toEqual([1, 2]);
    stop();
  });

  test('should ask for what a gap left out', async () => {
    // given
    const stop = await follow(3);
    stream = [event(4), event(5), event(6)];
    // when
    listeners.get('event')!(event(6));
    await jest.advanceTimersByTimeAsync(0);
    // then
    expect(taken).toEqual([4, 5, 6]);
    expect(asked).toEqual([3]);
    stop();
  });

  test('should ask page by page after it was away, and on its own when no socket comes through', async () => {
    // given
    const stop = await follow(0, 2);
    stream = [1, 2, 3, 4, 5].map(event);
    // when
    await jest.advanceTimersByTimeAsync(1000);
    // then
    expect(taken).toEqual([1, 2, 3, 4, 5]);
    expect(asked).toEqual([0, 2, 4]);
    stop();
  });

  test('should take nothing that is not an event, and nothing after the end', async () => {
    // given
    const stop = await follow(0);
    const tell = listeners.get('event')!;
    // when
    tell({ cursor: 1, name: 'someone' });
    stop();
    tell(event(1));
    await jest.advanceTimersByTimeAsync(5000);
    // then
    expect(taken).toEqual([]);
  });
});
