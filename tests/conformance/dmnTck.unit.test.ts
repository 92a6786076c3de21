import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { runTck } from './runTck.ts';
import { runsOf, suitesOf, tckFolder } from './TckSuite.ts';

interface Score {
  readonly suites: Readonly<Record<string, readonly [passed: number, runs: number]>>;
}

const score = JSON.parse(readFileSync(new URL('../../docs/conformance/dmn-tck.json', import.meta.url), 'utf8')) as Score;
const folder = tckFolder();
const QUICK = [
  '0032-conditionals',
  '0053-feel-log-function',
  '0062-feel-mode-function',
  '0064-feel-conjunction',
  '0065-feel-disjunction',
  '0068-feel-equality',
  '0071-feel-between',
  '0093-feel-at-literals',
  '1110-feel-contains-function',
  '1120-feel-duration-function',
];

if (folder === undefined) console.warn('SKIPPED: the DMN TCK is not there. Set SHARED_DIR to the folder that holds data/dmn-tck.');

/** The committed score is made by bench/dmn-tck.ts over the whole kit; here a part of it, so that it cannot rot unseen. */
(folder === undefined ? describe.skip : describe)('the DMN TCK', () => {
  const names =
    folder === undefined ? [] : [...suitesOf(folder, 2).map((suite) => [2, suite] as const), ...QUICK.map((suite) => [3, suite] as const)];

  test.each(names)('should not undercut the committed score: level %i, %s', (level, suite) => {
    const [committed] = score.suites[`${level}/${suite}`] ?? [Infinity];
    const faults = runsOf(folder ?? '', level, suite).map(runTck);

    expect(faults.filter((fault) => fault === undefined).length).toBeGreaterThanOrEqual(committed);
  });
});
