import type { ClientSession } from 'mongoose';
import type { WorkModels } from '../models/createWorkModels.ts';

/** Raises a counter by one and answers its new value; the first is 1. */
export async function nextNumber(models: Pick<WorkModels, 'Counter'>, counter: string, session?: ClientSession): Promise<number> {
  const { value } = await models.Counter.findOneAndUpdate(
    { _id: counter },
    { $inc: { value: 1 } },
    { upsert: true, returnDocument: 'after', ...(session && { session }) },
  )
    .lean()
    .orFail();
  return value;
}
