import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, cp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildRelease } from '../../../server/releases/buildRelease.ts';
import { readContent } from '../../../server/releases/readContent.ts';
import { checkContent } from '../../../server/releases/loadReleases.ts';
import { publishRelease, PublishError } from '../../../server/releases/publishRelease.ts';
import { releaseInForce, rootKeyOf } from '../../../server/releases/releaseInForce.ts';
import type { WorkDeps } from '../../../server/services/WorkDeps.ts';
import { createFakeEngine, type FakeEngine } from '../engine/support/fakeEngine.ts';
import { openTestStore, type TestStore } from '../support/testStore.ts';
import { createWorkDeps } from '../support/workDeps.ts';
import { ROOT } from '../workers/support/openGround.ts';
import { limits, sampleContent } from './support/sampleContent.ts';

describe('putting a release in force', () => {
  let store: TestStore;
  let ground: WorkDeps;
  let engine: FakeEngine;
  let deps: WorkDeps;

  beforeAll(async () => {
    store = await openTestStore();
    ground = await createWorkDeps(store.connection);
    await ground.engine.close();
  });
  beforeEach(async () => {
    await ground.models.Release.deleteMany({});
    await ground.models.Counter.deleteMany({});
    engine = createFakeEngine();
    deps = { ...ground, engine };
  });
  afterAll(() => store.stop());

  const built = (high = 'PT24H') => {
    const content = sampleContent({ table: limits({ high, medium: 'P3D', low: 'P1W' }) });
    return buildRelease(content, content.root, 3600);
  };
  const states = async () => (await ground.models.Release.find().sort({ number: 1 }).lean()).map(({ number, state }) => [number, state]);

  it('should deploy each table, then all processes at once, and remember the keys', async () => {
    const release = await publishRelease(deps, await built());

    const names = engine.asked('deploy').map(({ resources }) => (resources as { name: string }[]).map(({ name }) => name));
    expect(names).toEqual([['limits--intake--r1.dmn'], ['intake--intake--r1.bpmn', 'core-visit--intake--r1.bpmn']]);
    expect(release).toMatchObject({ number: 1, state: 'published' });
    expect(release.keys.map(({ processId }) => processId)).toEqual(['intake', 'core-visit']);
    const inForce = await releaseInForce(ground.models, 'intake');
    expect(inForce === null ? null : rootKeyOf(inForce)).toBe(release.keys[0]?.key);
  });

  it('should not publish the same content again', async () => {
    await publishRelease(deps, await built());

    await publishRelease(deps, await built());

    expect(engine.asked('deploy')).toHaveLength(2);
    expect(await states()).toEqual([[1, 'published']]);
  });

  it('should number changed content anew, and take the old release back in force when its content returns', async () => {
    await publishRelease(deps, await built('PT24H'));
    await publishRelease(deps, await built('PT12H'));
    const changed = await states();
    await publishRelease(deps, await built('PT24H'));

    expect(changed).toEqual([
      [1, 'superseded'],
      [2, 'published'],
    ]);
    expect(await states()).toEqual([
      [1, 'published'],
      [2, 'superseded'],
    ]);
  });

  it('should say nothing is in force before the engine has taken it, and go on where it stood', async () => {
    engine.fail('deploy', 'unavailable', 1);
    const failure = await publishRelease(deps, await built()).catch((error: unknown) => error);
    const before = await states();

    await publishRelease(deps, await built());

    expect(failure).toMatchObject({ name: 'PublishError', reached: false });
    expect(before).toEqual([[1, 'checked']]);
    expect(await states()).toEqual([[1, 'published']]);
    const [first, second] = engine.asked('deploy');
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
  });

  it.each(['release-recorded', 'release-deployed'])('should repeat a publishing that ended at %s', async (point) => {
    const crashing = { ...deps, crashPoint: (name: string) => crashAt(point, name) };
    await expect(publishRelease(crashing, await built())).rejects.toThrow('crash');

    await publishRelease(deps, await built());

    expect(await states()).toEqual([[1, 'published']]);
  });

  it('should tell content that the engine refuses from an engine that is away', async () => {
    engine.fail('deploy', 'refused');

    const failure = await publishRelease(deps, await built()).catch((error: unknown) => error);

    expect(failure).toBeInstanceOf(PublishError);
    expect(failure).toMatchObject({ reached: true });
  });
});

describe('the content of this repository', () => {
  it('should make a release of each procedure that starts cases', async () => {
    const releases = await checkContent(await readContent(ROOT), 3600);

    expect(releases.map(({ procedure }) => procedure)).toEqual(['domestic-violence', 'intake']);
    expect(releases.every(({ steps, forms }) => steps.length > 0 && forms.length > 0)).toBe(true);
  });

  it('should name the file that is broken', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'iss-content-'));
    await Promise.all(['processes', 'forms'].map((part) => cp(join(ROOT, part), join(folder, part), { recursive: true })));
    await writeFile(join(folder, 'forms', 'F05.form'), '{ "type": ');

    const message = await readContent(folder).then(
      () => 'accepted',
      (error: unknown) => (error as Error).message,
    );

    await rm(folder, { recursive: true });
    expect(message).toMatch(/^forms\/F05\.form, file: this is not JSON/);
  });
});

function crashAt(wanted: string, name: string): void {
  if (name === wanted) throw new Error('crash');
}
