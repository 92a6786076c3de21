import { buildRelease, type BuiltRelease } from './buildRelease.ts';
import type { Content } from '../content/Content.ts';
import { ContentError } from '../content/ContentError.ts';
import { publishRelease, type PublishDeps } from './publishRelease.ts';

/** Checks all content as it was read: one bundle for each procedure that starts cases. Throws `ContentError`. */
export async function checkContent(content: Content, hourSeconds: number): Promise<BuiltRelease[]> {
  const roots = content.procedures.filter(({ kind }) => kind === 'root');
  if (!roots.some(({ id }) => id === 'intake'))
    throw new ContentError('processes', 'folder', 'there is no procedure "intake" that starts cases.');
  const built: BuiltRelease[] = [];
  for (const procedure of roots) built.push(await buildRelease(content, procedure, hourSeconds));
  return built;
}

/**
 * Puts the bundles in force, one after the other. A procedure that policy staff published from the studio is theirs: files no longer
 * change it. Throws `PublishError`; what was published stays.
 */
export async function publishAll(deps: PublishDeps, built: readonly BuiltRelease[]): Promise<void> {
  for (const bundle of built) {
    const theirs = await deps.models.Release.exists({ procedure: bundle.procedure, origin: 'studio', publishedAt: { $ne: null } });
    if (theirs === null) await publishRelease(deps, bundle);
  }
}
