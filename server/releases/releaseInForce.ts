import type { WorkModels } from '../models/createWorkModels.ts';
import type { ReleaseRecord } from '../models/Release.ts';

/** A release as running cases need it: everything but the texts. */
export type ReleaseInForce = Omit<ReleaseRecord, 'resources' | 'sources'>;

/** The release of a procedure in force now, without its texts; null when none is published. */
export async function releaseInForce(models: Pick<WorkModels, 'Release'>, procedure: string): Promise<ReleaseInForce | null> {
  return models.Release.findOne({ procedure, state: 'published' }, { resources: 0, sources: 0 }).sort({ number: -1 }).lean();
}

/** Process definition key under which the release's own procedure starts; null before it was deployed. */
export function rootKeyOf(release: Pick<ReleaseRecord, 'procedure' | 'keys'>): string | null {
  return release.keys.find(({ processId }) => processId === release.procedure)?.key ?? null;
}
