// `npm test`: installs what it needs, runs every suite, says loudly what was skipped and why, and ends with one line of counts.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt, ensureHarness } from './build.mjs';
import { ensureInstalled, root } from './setup.mjs';

ensureInstalled();
ensureBuilt();
ensureHarness();

const folder = mkdtempSync(join(tmpdir(), 'iss-test-'));
const report = join(folder, 'report.json');
const jest = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--no-warnings',
    'node_modules/jest/bin/jest.js',
    '--json',
    `--outputFile=${report}`,
    '--silent=false',
    '--forceExit',
    ...process.argv.slice(2),
  ],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
if (!existsSync(report)) {
  console.error('The test runner ended without a report.');
  process.exit(1);
}
const result = JSON.parse(readFileSync(report, 'utf8'));
rmSync(folder, { recursive: true, force: true });

const skipped = result.testResults.flatMap((suite) =>
  suite.assertionResults.filter((test) => test.status === 'pending').map((test) => `${suite.name.slice(root.length)}: ${test.fullName}`),
);
if (skipped.length > 0) {
  console.log(`\n${'='.repeat(78)}\nSKIPPED, not passed (${skipped.length}):`);
  for (const title of skipped) console.log(`  - ${title}`);
  console.log('='.repeat(78));
}
const brokenSuites = result.testResults.filter(
  (suite) => suite.status === 'failed' && suite.assertionResults.every((test) => test.status !== 'failed'),
).length;
const failed = result.numFailedTests + brokenSuites;
console.log(`${result.numPassedTests} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`);
process.exit(failed > 0 || !result.success || jest.status !== 0 ? 1 : 0);
