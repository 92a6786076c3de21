import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type Collection, MongoClient } from 'mongodb';
import { machineFacts } from './machineFacts.ts';
import { writeResult } from './writeResult.ts';

/**
 * Measures the embedded store as the product uses it: its own process, the unmodified driver over a Unix socket.
 * `node --conditions=iss-source --import tsx bench/store.ts [documents]` writes bench/results/store.json.
 */
const WRITERS = 64;
const SECONDS = 3;
const DOCUMENTS = Number(process.argv[2] ?? 200_000);

interface Thing {
  _id: number | string;
  n: number;
  text: string;
}

const thing = (id: number | string, n: number): Thing => ({ _id: id, n, text: 'x'.repeat(250) });

/** Resident memory in MB; `private` leaves out the pages of the data file that the system maps in and can take back. */
function memoryOf(pid: number): { readonly resident: number; readonly private: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (name: string): number => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024);
  return { resident: megabytes('VmRSS'), private: megabytes('RssAnon') };
}

/** Processor time a process has used, in microseconds; unlike the clock it hardly depends on what else the machine does. */
function processorTime(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10_000;
}

/** How long the store's main thread has stood ready and found no processor free, in milliseconds; 0 where the kernel does not tell. */
function waitedForProcessor(pid: number): number {
  const file = `/proc/${pid}/schedstat`;
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split(' ')[1]) / 1e6 : 0;
}

/** `waitedPercent` is the part of the time that other programs kept the store from running: above 10 the rate tells more of them than of it. */
interface Rate {
  readonly perSecond: number;
  readonly storeMicros: number;
  readonly waitedPercent: number;
}

type Measure = (workers: number, work: (worker: number, round: number) => Promise<unknown>) => Promise<Rate>;

function measureRate(pid: number): Measure {
  return async (workers, work) => {
    const before = processorTime(pid);
    const waitedBefore = waitedForProcessor(pid);
    const end = Date.now() + SECONDS * 1000;
    let done = 0;
    await Promise.all(
      Array.from({ length: workers }, async (_, worker) => {
        for (let round = 0; Date.now() < end; round++) {
          await work(worker, round);
          done += 1;
        }
      }),
    );
    return {
      perSecond: Math.round(done / SECONDS),
      storeMicros: Math.round((processorTime(pid) - before) / done),
      waitedPercent: Math.round((waitedForProcessor(pid) - waitedBefore) / (SECONDS * 10)),
    };
  };
}

async function fill(collection: Collection<Thing>): Promise<void> {
  for (let from = 0; from < DOCUMENTS; from += 5_000) {
    await collection.insertMany(Array.from({ length: Math.min(5_000, DOCUMENTS - from) }, (_, i) => thing(from + i, (from + i) % 1000)));
  }
}

async function start(folder: string): Promise<{ readonly uri: string; readonly pid: number; stop(): Promise<void> }> {
  const child = spawn(process.execPath, ['--conditions=iss-source', '--import', 'tsx', 'store/main.ts'], {
    env: { ...process.env, DATA_DIR: folder, STORE_SOCKET: join(folder, 's', 'store.sock') },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [ready] = (await once(child, 'message')) as [{ uri: string }];
  return {
    uri: ready.uri,
    pid: child.pid ?? 0,
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

async function measureReopening(folder: string): Promise<Record<string, unknown>> {
  const from = Date.now();
  const store = await start(folder);
  const client = await MongoClient.connect(store.uri);
  const found = await client.db('bench').collection<Thing>('things').findOne({ _id: 1 });
  const reopenMs = Date.now() - from;
  const reopened = memoryOf(store.pid);
  await client.close();
  await store.stop();
  return { reopenMs, found: found !== null, reopened };
}

async function measureWork(collection: Collection<Thing>, rate: Measure): Promise<Record<string, unknown>> {
  const anyId = (worker: number, round: number): number => (worker * 104_729 + round * 7919) % DOCUMENTS;
  return {
    findsAlone: await rate(1, async (worker, round) => collection.findOne({ _id: anyId(worker, round) })),
    finds: await rate(WRITERS, async (worker, round) => collection.findOne({ _id: anyId(worker, round) })),
    findsByIndex: await rate(WRITERS, async (worker, round) =>
      collection
        .find({ n: (worker * 31 + round) % 1000 })
        .limit(1)
        .toArray(),
    ),
    updates: await rate(WRITERS, async (worker, round) => collection.updateOne({ _id: anyId(worker, round) }, { $inc: { n: 1 } })),
  };
}

async function measure(folder: string): Promise<Record<string, unknown>> {
  const store = await start(folder);
  const client = await MongoClient.connect(store.uri, { maxPoolSize: WRITERS });
  const collection = client.db('bench').collection<Thing>('things');
  await collection.createIndex({ n: 1 });
  const rate = measureRate(store.pid);
  const ping = await rate(1, async () => client.db('bench').command({ ping: 1 }));
  const insertsAlone = await rate(1, async (_, round) => collection.insertOne(thing(`alone-${round}`, round)));
  const inserts = await rate(WRITERS, async (worker, round) => collection.insertOne(thing(`${worker}-${round}`, round)));
  const empty = memoryOf(store.pid);
  const filledFrom = Date.now();
  await fill(collection);
  const fillSeconds = (Date.now() - filledFrom) / 1000;
  const filled = memoryOf(store.pid);
  const work = await measureWork(collection, rate);
  await client.close();
  await store.stop();
  return {
    documents: DOCUMENTS,
    ping,
    insertsAlone,
    inserts,
    fillSeconds,
    ...work,
    memory: { empty, filled },
    reopening: await measureReopening(folder),
  };
}

const folder = mkdtempSync(join(tmpdir(), 'store-bench-'));
try {
  const machine = machineFacts();
  const report = { machine, writers: WRITERS, ...(await measure(folder)) };
  writeResult('store', report);
  console.log(JSON.stringify(report, null, 2));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
