import { setTimeout as sleep } from 'node:timers/promises';
import type { CaseModel, Choice } from '../driver/caseModel.ts';
import { openCase, work } from '../driver/caseWork.ts';
import { type ProcessName, type Product, startProduct } from '../driver/product.ts';
import { assembleCast, type Cast } from '../driver/story.ts';
import { pick, seeded } from './random.ts';
import { differences } from './verify.ts';

export interface KillReport {
  readonly kind: string;
  readonly rounds: number;
  readonly kills: Readonly<Record<string, number>>;
  readonly submissions: number;
  readonly cases: number;
  readonly faults: readonly string[];
}

interface Settings {
  readonly rounds: number;
  readonly seed: number;
  readonly officers: number;
  readonly say: (line: string) => void;
}

/** One officer's desk: works her case step by step while the gate is open, takes the next complaint when one is closed. */
interface Desk {
  readonly cases: CaseModel[];
  readonly run: () => Promise<void>;
}

interface Gate {
  open: boolean;
  ended: boolean;
}

function drawChoice(chance: () => number): Choice {
  return { decision: chance() < 0.75 ? 'approve' : 'return', handoffAnswer: chance() < 0.75 ? 'accepted' : 'declined' };
}

/** Only the answers that the step's form has. */
function choiceFor(step: string, drawn: Choice): Choice {
  if (step.startsWith('answerHandoff')) return drawn.handoffAnswer === undefined ? {} : { handoffAnswer: drawn.handoffAnswer };
  if (step.startsWith('approve')) return drawn.decision === undefined ? {} : { decision: drawn.decision };
  return {};
}

function desk(cast: Cast, gate: Gate, chance: () => number): Desk {
  const cases: CaseModel[] = [];
  const run = async () => {
    while (gate.open && !gate.ended) {
      const current = cases.at(-1);
      if (current === undefined || current.closed) {
        cases.push(await openCase(cast));
        continue;
      }
      const step = pick(chance, current.open);
      cases[cases.length - 1] = await work(cast, current, { step, choice: choiceFor(step, drawChoice(chance)) });
    }
  };
  return { cases, run };
}

async function strike(product: Product, name: ProcessName): Promise<void> {
  product.kill(name);
  if (name === 'server') await product.restart();
}

/** SIGKILLs random processes during the casework of several officers; after each, every case must equal its model. */
export async function randomKills(settings: Settings): Promise<KillReport> {
  const chance = seeded(settings.seed);
  const product = await startProduct();
  const gate: Gate = { open: true, ended: false };
  const faults: string[] = [];
  const kills: Record<string, number> = { server: 0, engine: 0, store: 0 };
  try {
    const casts = await Promise.all(Array.from({ length: settings.officers }, (_, index) => assembleCast(product.url, index)));
    const desks = casts.map((cast, index) => ({ cast, ...desk(cast, gate, seeded(settings.seed + 1 + index)) }));
    for (let round = 1; round <= settings.rounds && faults.length === 0; round++) {
      gate.open = true;
      const shifts = desks.map((each) => each.run());
      await sleep(100 + chance() * 1400);
      const name = pick(chance, ['server', 'engine', 'store'] as const);
      kills[name] = (kills[name] ?? 0) + 1;
      await strike(product, name);
      gate.open = false;
      for (const shift of await Promise.allSettled(shifts)) if (shift.status === 'rejected') faults.push(String(shift.reason));
      for (const each of desks)
        for (const model of each.cases.slice(-2))
          faults.push(...[await differences(each.cast, model)].filter((fault) => fault !== undefined));
      settings.say(
        `round ${String(round)}: ${name} killed; ${String(desks.flatMap((each) => each.cases).length)} cases, ${String(submissions(desks))} submissions, ${String(faults.length)} faults`,
      );
      faults.forEach((fault) => settings.say(fault));
    }
    for (const each of desks)
      for (const model of each.cases) faults.push(...[await differences(each.cast, model)].filter((fault) => fault !== undefined));
    return {
      kind: 'random',
      rounds: settings.rounds,
      kills,
      submissions: submissions(desks),
      cases: desks.flatMap((each) => each.cases).length,
      faults,
    };
  } finally {
    gate.ended = true;
    if (faults.length === 0) await product.dispose();
    else {
      await product.interrupt();
      settings.say(`data and log of the faults are kept: ${product.logFile}`);
    }
  }
}

function submissions(desks: readonly Desk[]): number {
  return desks.flatMap((each) => each.cases).reduce((sum, model) => sum + model.done.length, 0);
}
