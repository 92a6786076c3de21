import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { io, type Socket } from 'socket.io-client';
import { ZBClient } from 'zeebe-node';
import { startEngine } from '#engine';
import { encodings, find } from '../support/canary/encodings.ts';
import { scanFolder, scanLines } from '../support/canary/scan.ts';
import { type Product, startProduct } from '../support/driver/product.ts';
import { assembleCast, tellStory } from '../support/driver/story.ts';

/** Unique values that stand in every personal text, date and number of the story. */
const CANARIES = ['QZCANARY', '2011-03-17', '0247193586', 'GHA-719358264-3'];
const FILLING = { marker: 'QZCANARY', every: true, date: '2011-03-17', digits: '0247193586' } as const;

describe('canary', () => {
  let product: Product;
  const frames: string[] = [];
  const sockets: Socket[] = [];
  const pages: string[] = [];
  const urls: string[] = [];
  const fetched = globalThis.fetch;

  beforeAll(async () => {
    product = await startProduct({ LOG_LEVEL: 'debug' });
    globalThis.fetch = async (input, init) => {
      urls.push(input instanceof Request ? input.url : input.toString());
      return fetched(input, init);
    };
    const cast = await assembleCast(product.url);
    for (const who of Object.values(cast)) {
      const socket = io(product.url, { extraHeaders: { cookie: who.cookie() }, transports: ['websocket'], forceNew: true });
      socket.onAny((...heard) => frames.push(JSON.stringify(heard)));
      sockets.push(socket);
    }
    await tellStory(product.url, {
      filling: FILLING,
      chosen: { F04: { name_first: 'QZCANARY', name_last: 'QZCANARY', national_id_no: 'GHA-719358264-3' } },
    });
    for (const who of Object.values(cast)) pages.push(JSON.stringify(await who.call('GET', '/api/events?after=0')));
    await product.interrupt();
  }, 240_000);

  afterAll(async () => {
    globalThis.fetch = fetched;
    for (const socket of sockets) socket.disconnect();
    await product.dispose();
  }, 60_000);

  it('should find a canary in every encoding (control)', () => {
    for (const [name, needle] of encodings('QZCANARY')) {
      const haystack = Buffer.concat([Buffer.from('x'.repeat(1000)), needle, Buffer.from('y')]);

      expect(find(['QZCANARY'], haystack).join()).toContain(name);
    }
  });

  it('should find a canary planted in a process variable (control)', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'iss-canary-'));
    const engine = await startEngine({ dataDir: folder, host: '127.0.0.1', port: 0 });
    const client = new ZBClient(engine.address, { loglevel: 'NONE', retry: false });
    const bpmn = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"><process id="p" isExecutable="true"><startEvent id="s"/></process></definitions>`;
    await client.deployResource({ name: 'p.bpmn', process: Buffer.from(bpmn) });
    await client.createProcessInstance({ bpmnProcessId: 'p', variables: { name: 'QZCANARY Ama' } });
    await client.close();
    await engine.stop();

    expect(scanFolder(folder, CANARIES)).not.toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it('should keep personal data out of every file of the engine', () => {
    expect(scanFolder(join(product.dataDir, 'engine'), CANARIES)).toEqual([]);
  });

  it('should keep personal data sealed in every file of the store', () => {
    expect(scanFolder(join(product.dataDir, 'store'), CANARIES)).toEqual([]);
  });

  it('should keep personal data out of the log', () => {
    expect(scanFolder(join(product.dataDir, '..'), CANARIES)).toEqual([]);
  });

  it('should keep personal data out of URLs', () => {
    expect(urls.length).toBeGreaterThan(50);
    expect(scanLines('URL', urls, CANARIES)).toEqual([]);
  });

  it('should keep personal data out of notifications and socket frames', () => {
    expect(frames.length).toBeGreaterThan(5);
    expect(scanLines('frame', frames, CANARIES)).toEqual([]);
    expect(scanLines('event page', pages, CANARIES)).toEqual([]);
  });
});
