/** `npm run kill -- all|placed --rounds 100 --seed S [--officers 3]`: SIGKILL in the middle of casework; after each restart every case equals the driver's model. */
import { parseArgs } from 'node:util';
import { placedKills } from '../tests/support/kill/placedKills.ts';
import { randomKills } from '../tests/support/kill/randomKills.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '100' },
    seed: { type: 'string', default: String(Date.now() % 100_000) },
    officers: { type: 'string', default: '3' },
  },
});
const what = positionals[0] ?? 'all';
if (!['all', 'random', 'placed'].includes(what)) {
  console.error(`npm run kill -- all|random|placed, not '${what}'`);
  process.exit(2);
}
const say = (line: string) => console.log(line);
const reports = [];
if (what !== 'placed')
  reports.push(await randomKills({ rounds: Number(values.rounds), seed: Number(values.seed), officers: Number(values.officers), say }));
if (what !== 'random') reports.push(await placedKills({ say }));
console.log(JSON.stringify(reports, null, 2));
process.exit(reports.some((report) => report.faults.length > 0) ? 1 : 0);
