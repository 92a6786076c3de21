import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Finding } from '#contract';
import type { CheckAnswer, CheckQuestion } from '../../../../designer/studio/check/CheckMessages.ts';
import { createChecker, type Checker, type CheckWorker } from '../../../../designer/studio/check/createChecker.ts';

const SETTLED = 300;
const finding = (message: string): Finding => ({ rule: 'flow', level: 'error', file: 'forms/F07.form', place: null, message });
const texts = (text: string): ReadonlyMap<string, string> => new Map([['forms/F07.form', text]]);

describe('createChecker', () => {
  let workers: { questions: CheckQuestion[]; ended: boolean; worker: CheckWorker }[];
  let checker: Checker;

  const open = (): CheckWorker => {
    const questions: CheckQuestion[] = [];
    const worker: CheckWorker = {
      postMessage: (question: CheckQuestion) => void questions.push(question),
      terminate: () => void (opened.ended = true),
      onmessage: null,
      onerror: null,
    };
    const opened = { questions, ended: false, worker };
    workers.push(opened);
    return worker;
  };
  const asked = (): string[] => workers.flatMap(({ questions }) => questions.map(({ files }) => files[0]!.text));
  const answer = (findings: CheckAnswer['findings']): void => {
    const { worker, questions } = workers.at(-1)!;
    worker.onmessage?.call(worker as Worker, { data: { turn: questions.at(-1)!.turn, findings } } as MessageEvent);
  };
  const change = (text: string, wait = SETTLED): void => {
    checker.check(texts(text));
    jest.advanceTimersByTime(wait);
  };

  beforeEach(() => {
    jest.useFakeTimers();
    workers = [];
    checker = createChecker('intake', open);
  });
  afterEach(() => {
    checker.close();
    jest.useRealTimers();
  });

  it('should check at once what is opened, and say what was found', () => {
    change('one', 0);

    expect(checker.view()).toEqual({ kind: 'running', findings: null });
    answer([finding('Say when.')]);
    expect(checker.view()).toEqual({ kind: 'done', findings: [finding('Say when.')] });
    expect(workers[0]!.questions).toMatchObject([{ root: 'intake', files: [{ file: 'forms/F07.form', text: 'one' }] }]);
  });

  it('should wait for the end of a row of changes, and keep what was found meanwhile', () => {
    change('one', 0);
    answer([finding('Say when.')]);

    for (const text of ['two', 'three', 'four']) change(text, SETTLED - 1);

    expect(asked()).toEqual(['one']);
    expect(checker.view()).toEqual({ kind: 'running', findings: [finding('Say when.')] });
    jest.advanceTimersByTime(1);
    expect(asked()).toEqual(['one', 'four']);
  });

  it('should not check again what did not change', () => {
    change('one', 0);
    answer([]);

    change('one');

    expect(asked()).toEqual(['one']);
    expect(checker.view().kind).toBe('done');
  });

  it('should show the findings of the newest texts only, and ask for them once the worker is free', () => {
    change('one', 0);
    change('two');
    change('three');

    expect(asked()).toEqual(['one']);
    answer([finding('Old.')]);
    expect(checker.view()).toEqual({ kind: 'running', findings: null });
    expect(asked()).toEqual(['one', 'three']);
    answer([finding('New.')]);
    expect(checker.view().findings).toEqual([finding('New.')]);
  });

  it.each<[string, () => void]>([
    ['cannot be loaded', () => void workers[0]!.worker.onerror?.call(workers[0]!.worker as Worker, {} as ErrorEvent)],
    ['says that it could not', () => answer(null)],
    ['never answers', () => jest.runOnlyPendingTimers()],
  ])('should say so when the worker %s, and try again with a new one', (_what, breakIt) => {
    change('one', 0);

    breakIt();

    expect(checker.view()).toEqual({ kind: 'failed', findings: null });
    expect(workers[0]!.ended).toBe(true);
    checker.again();
    jest.advanceTimersByTime(0);
    answer([]);
    expect(workers).toHaveLength(2);
    expect(checker.view()).toEqual({ kind: 'done', findings: [] });
  });

  it('should try again by itself with the next change', () => {
    change('one', 0);
    answer(null);

    change('two');
    answer([finding('Say when.')]);

    expect(checker.view()).toEqual({ kind: 'done', findings: [finding('Say when.')] });
  });

  it('should leave no worker behind, also when it is opened twice', () => {
    change('one', 0);
    checker.close();
    change('one');
    checker.close();
    jest.advanceTimersByTime(60_000);

    expect(workers.map(({ ended }) => ended)).toEqual([true, true]);
  });
});
