/**
 * Engine start → service task → end through gRPC with zeebe-node: the embedded engine, a stub that answers at once
 * (the client's ceiling) and a real Zeebe 8.0.0, in one run, in turns.
 * Run: node --conditions=iss-source --import tsx bench/engine.ts [seconds a measure]; writes bench/results/engine.json.
 */
import { createLoad, type Measure } from './engine-load.ts';
import { startTargets, type Target } from './engine-targets.ts';
import { machineFacts } from './machineFacts.ts';
import { writeResult } from './writeResult.ts';

const SECONDS = Number(process.argv[2] ?? 6);
const ROUNDS = 2;
const IN_FLIGHT = [1, 16, 64] as const;

/** Measures of one target, by commands in flight. */
type Rounds = ReadonlyMap<number, Measure[]>;
type Results = ReadonlyMap<string, Rounds>;

const NONE: Measure = { perSecond: 0, p50: 0, p99: 0, errors: 0 };

/** The better of the rounds: what else runs on the machine only ever takes away. */
const best = (rounds: readonly Measure[]): Measure => rounds.reduce((a, b) => (b.perSecond > a.perSecond ? b : a), NONE);

async function measureAll(targets: readonly Target[]): Promise<Results> {
  const loads = await Promise.all(targets.map(async ({ name, address }) => ({ name, load: await createLoad(address) })));
  const results = new Map(targets.map(({ name }) => [name, new Map(IN_FLIGHT.map((n) => [n, [] as Measure[]]))]));
  for (const { load } of loads) await load.run(16, 2);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const inFlight of IN_FLIGHT) {
      for (const { name, load } of loads) {
        const measure = await load.run(inFlight, SECONDS);
        results.get(name)?.get(inFlight)?.push(measure);
        console.log(
          `${name.padEnd(12)} ${String(inFlight).padStart(3)} in flight: ${measure.perSecond}/s, p50 ${measure.p50} ms, p99 ${measure.p99} ms, ${measure.errors} errors`,
        );
      }
    }
  }
  for (const { load } of loads) await load.close();
  return results;
}

function ratios(results: Results, peer: string): Record<string, number> {
  const speed = (name: string, n: number) => best(results.get(name)?.get(n) ?? []).perSecond;
  return Object.fromEntries(IN_FLIGHT.map((n) => [n, Math.round((speed('embedded', n) / speed(peer, n)) * 100) / 100]));
}

/** The best round of each number in flight, and what every round reached. */
const summary = (rounds: Rounds) =>
  Object.fromEntries([...rounds].map(([n, measures]) => [n, { ...best(measures), rounds: measures.map(({ perSecond }) => perSecond) }]));

const machine = machineFacts();
const { running, skipped } = await startTargets();
for (const [name, why] of Object.entries(skipped)) console.log(`SKIPPED ${name}: ${why}`);
const results = await measureAll(running).finally(() => Promise.all(running.map((target) => target.stop())));

const report = {
  what: 'instances a second, start → service task → end, zeebe-node with results, by commands in flight; best of two rounds in turns',
  machine,
  secondsAMeasure: SECONDS,
  results: Object.fromEntries([...results].map(([name, rounds]) => [name, summary(rounds)])),
  embeddedAgainst: Object.fromEntries(
    [...results.keys()].filter((name) => name !== 'embedded').map((name) => [name, ratios(results, name)]),
  ),
  skipped,
};
writeResult('engine', report);
console.log(JSON.stringify(report.embeddedAgainst));
process.exit(0);
