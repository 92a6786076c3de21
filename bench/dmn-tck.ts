import { writeFileSync } from 'node:fs';
import { runTck } from '../tests/conformance/runTck.ts';
import { runsOf, suitesOf, tckFolder } from '../tests/conformance/TckSuite.ts';

/** Runs the whole DMN TCK over the engine's decisions and writes the score: `tsx --conditions=iss-source bench/dmn-tck.ts [--faults SUITE]`. */
const folder = tckFolder();
if (folder === undefined) throw new Error('the DMN TCK is not there: set SHARED_DIR to the folder that holds data/dmn-tck');
const suites: Record<string, readonly [passed: number, runs: number]> = {};
const wanted = process.argv[2] === '--faults' ? (process.argv[3] ?? '') : undefined;
for (const level of [2, 3] as const) {
  for (const suite of suitesOf(folder, level)) {
    const results = runsOf(folder, level, suite).map((run) => ({ run, fault: runTck(run) }));
    suites[`${level}/${suite}`] = [results.filter(({ fault }) => fault === undefined).length, results.length];
    if (wanted === undefined || !suite.includes(wanted)) continue;
    for (const { run, fault } of results)
      if (fault !== undefined) console.log(`${suite} ${run.caseId} ${run.decision}: ${fault.slice(0, 300)}`);
  }
}
const total = (prefix: string): { passed: number; runs: number } => {
  const scores = Object.entries(suites).flatMap(([name, score]) => (name.startsWith(prefix) ? [score] : []));
  return { passed: scores.reduce((sum, [passed]) => sum + passed, 0), runs: scores.reduce((sum, [, runs]) => sum + runs, 0) };
};
const score = { source: 'dmn-tck/tck, commit 0dbcaf9', all: total(''), level2: total('2/'), level3: total('3/'), suites };
console.log(score.all, score.level2, score.level3);
if (wanted === undefined) {
  const rows = Object.entries(suites).map(([name, [passed, runs]]) => `    ${JSON.stringify(name)}: [${passed}, ${runs}]`);
  const head = JSON.stringify({ ...score, suites: undefined }, null, 2).slice(0, -2);
  writeFileSync('docs/conformance/dmn-tck.json', `${head},\n  "suites": {\n${rows.join(',\n')}\n  }\n}\n`);
}
