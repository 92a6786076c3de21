import { checkFiles, lintBpmn } from '#check';
import type { CheckAnswer, CheckQuestion } from './CheckMessages.ts';
import { rememberLint } from './rememberLint.ts';

// Runs beside the page, so that drawing and typing never wait for the check.
const lint = rememberLint(lintBpmn);

addEventListener('message', ({ data }: MessageEvent<CheckQuestion>) => {
  const answer = (findings: CheckAnswer['findings']): void => postMessage({ turn: data.turn, findings } satisfies CheckAnswer);
  checkFiles(data.files, { root: data.root, lint }).then(answer, (error: unknown) => {
    console.error(error);
    answer(null);
  });
});
