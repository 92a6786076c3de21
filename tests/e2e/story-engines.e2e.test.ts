import { afterEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CasePathways } from '#contract';
import { missingFor, type Peer, startPeer } from '../support/driver/peers.ts';
import { tellIsolation } from '../support/driver/isolation.ts';
import { freePort, type Product, startProduct } from '../support/driver/product.ts';
import { signIn, tellStory } from '../support/driver/story.ts';

let product: Product | undefined;
let peer: Peer | undefined;

/** A suite that says in its title why it is skipped. */
function onPeer(tool: 'reference-engine' | 'real-zeebe', title: string, test: () => Promise<void>): void {
  const missing = missingFor(tool);
  if (missing === undefined) it(title, test, 600_000);
  else it.skip(`${title} (${missing})`, test);
}

/** A release published meanwhile is nothing to a case that runs, and everything to the next one. */
async function expectIsolation(url: string): Promise<void> {
  expect(await tellIsolation(url)).toEqual({
    running: { proposed: 'high', title: 'Make the action plan', limit: 'P3D', question: false },
    next: { proposed: 'low', title: 'Agree on the plan together', limit: 'P9D', question: true },
  });
}

/** How far a case is in its chosen pathway, by the drawing's elements. */
async function progressOf(url: string, caseId: string): Promise<Record<string, string>> {
  const officer = await signIn(url, 'ama.mensah');
  const { pathways } = await officer.call<CasePathways>('GET', `/api/cases/${caseId}/pathways`);
  return Object.fromEntries(pathways.at(-1)?.parts.map(({ elementId, state }) => [elementId, state]) ?? []);
}

/** Every step of Domestic violence that the story takes. */
const TAKEN = ['screening', 'policeHandoff', 'healthHandoff', 'safetyPlan', 'plan', 'followUp', 'closure', 'done'];
const ALL_DONE = Object.fromEntries(TAKEN.map((elementId) => [elementId, 'done']));

describe('the story on each engine, and a release published while cases run', () => {
  afterEach(async () => {
    await product?.dispose();
    peer?.stop();
    product = peer = undefined;
  }, 60_000);

  it('should close the case on the embedded engine', async () => {
    product = await startProduct();

    const closed = await tellStory(product.url);

    expect(closed.case.state).toBe('closed');
    expect(closed.tasks.filter((task) => task.state === 'open' || task.state === 'claimed')).toEqual([]);
    expect(closed.handoffs.map((handoff) => handoff.state).sort()).toEqual(['declined', 'done', 'done']);
    expect(await progressOf(product.url, closed.case.id)).toEqual(ALL_DONE);
    await expectIsolation(product.url);
  }, 180_000);

  onPeer('reference-engine', "should close the case on Zeebe's own engine 8.6.0", async () => {
    peer = await startPeer('reference-engine', await freePort());
    product = await startProduct({ ZEEBE_ADDRESS: peer.address });

    const closed = await tellStory(product.url);
    expect(closed.case.state).toBe('closed');
    expect(await progressOf(product.url, closed.case.id)).toEqual(ALL_DONE);
    await expectIsolation(product.url);
  });

  onPeer('real-zeebe', 'should close the case on three Zeebe brokers 8.0.0 while one of them is killed', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'iss-brokers-'));
    const cluster = await startPeer('real-zeebe', await freePort(), ['--brokers', '3', '--dir', dir]);
    peer = cluster;
    product = await startProduct({ ZEEBE_ADDRESS: cluster.address });
    let killed = false;

    const closed = await tellStory(product.url, {
      before: (moment) => {
        if (moment === 'initialScreening') {
          cluster.killBroker(dir, 2);
          killed = true;
        }
        return Promise.resolve();
      },
    });

    expect(killed).toBe(true);
    expect(closed.case.state).toBe('closed');
    expect(await progressOf(product.url, closed.case.id)).toEqual(ALL_DONE);
    await expectIsolation(product.url);
  });
});
