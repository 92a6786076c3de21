import type { WorkModels } from '../../models/createWorkModels.ts';
import type { Option, OptionsByKey } from './fillOptions.ts';

type Filler = (models: Pick<WorkModels, 'Office' | 'Release'>) => Promise<Option[]>;

const fillers: Readonly<Record<string, Filler>> = {
  offices: async ({ Office }) =>
    (await Office.find({ kind: { $in: ['post', 'district'] } }, { name: 1 }).lean()).map(({ _id, name }) => ({ label: name, value: _id })),
  locations: districts,
  pathways: async ({ Release }) =>
    (await Release.find({}, { procedure: 1, name: 1 }).lean()).map(({ procedure, name }) => ({ label: name, value: procedure })),
};

/** The option lists as they read answers given long ago: everything that could have been chosen. */
export async function lastingOptions(models: Pick<WorkModels, 'Office' | 'Release'>, keys: readonly string[]): Promise<OptionsByKey> {
  const lists = keys.map(async (key) => [key, (await fillers[key]?.(models)) ?? []] as const);
  return Object.fromEntries(await Promise.all(lists));
}

/** Districts by their SWIMS code, by name. */
export async function districts({ Office }: Pick<WorkModels, 'Office'>): Promise<Option[]> {
  const found = await Office.find({ kind: 'district' }, { name: 1, districtCode: 1 }).sort({ name: 1 }).lean();
  return found.flatMap(({ name, districtCode }) => (districtCode === null ? [] : [{ label: name, value: districtCode }]));
}
