import type { CheckAnswer, CheckQuestion } from '../../../../designer/studio/check/CheckMessages.ts';
import { openCheckWorker } from '../../../../designer/studio/check/openCheckWorker.ts';

export interface CheckWindow {
  check: (question: CheckQuestion) => Promise<CheckAnswer>;
}

const worker = openCheckWorker();

/** Asks the worker one thing at a time. */
const check: CheckWindow['check'] = (question) =>
  new Promise((answered) => {
    worker.onmessage = ({ data }: MessageEvent<CheckAnswer>) => answered(data);
    worker.postMessage(question);
  });

Object.assign(window, { check } satisfies CheckWindow);
