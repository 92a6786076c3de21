import type { ReleaseRecord } from '../models/Release.ts';
import { buildRelease, type BuiltRelease } from './buildRelease.ts';
import { ContentError } from './ContentError.ts';
import { publishRelease, type PublishDeps } from './publishRelease.ts';
import { readContent } from './readContent.ts';

/** Reads and checks all content below a folder: one bundle for each procedure that starts cases. Throws `ContentError`. */
export async function checkContent(root: string, hourSeconds: number): Promise<BuiltRelease[]> {
  const content = await readContent(root);
  const roots = content.procedures.filter(({ kind }) => kind === 'root');
  if (!roots.some(({ id }) => id === 'intake'))
    throw new ContentError('processes', 'folder', 'there is no procedure "intake" that starts cases.');
  const built: BuiltRelease[] = [];
  for (const procedure of roots) built.push(await buildRelease(content, procedure, hourSeconds));
  return built;
}

/** Puts the bundles in force, one after the other. Throws `PublishError`; what was published stays. */
export async function publishAll(deps: PublishDeps, built: readonly BuiltRelease[]): Promise<ReleaseRecord[]> {
  const releases: ReleaseRecord[] = [];
  for (const bundle of built) releases.push(await publishRelease(deps, bundle));
  return releases;
}
