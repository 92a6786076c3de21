import type { Model, QueryFilter } from 'mongoose';

/** Names of people or offices by id. */
export async function namesById<T extends { _id: string; name: string }>(
  model: Model<T>,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const found = await model.find({ _id: { $in: ids } } as QueryFilter<T>, { name: 1 }).lean<{ _id: string; name: string }[]>();
  return new Map(found.map(({ _id, name }) => [_id, name]));
}
