import { readFileSync } from 'node:fs';
import type { Model } from 'mongoose';
import type { OfficeRecord } from '../models/Office.ts';
import { demoOffices } from './demoOffices.ts';
import { officesOf } from './officesOf.ts';
import { parseLocations } from './parseLocations.ts';

/** Makes the stored offices those of the list (and, in a demonstration, the invented posts); does nothing where they are already so. */
export async function seedOffices(Office: Model<OfficeRecord>, demo: boolean): Promise<void> {
  const csv = readFileSync(new URL('./ghana-locations.csv', import.meta.url), 'utf8');
  const wanted = [...officesOf(parseLocations(csv)), ...(demo ? demoOffices : [])];
  const known = new Map((await Office.find().lean<OfficeRecord[]>()).map((office) => [office._id, office]));
  const changed = wanted.filter((office) => !isSame(office, known.get(office._id)));
  if (changed.length === 0) return;
  await Office.bulkWrite(
    changed.map(({ _id, ...fields }) => ({ updateOne: { filter: { _id }, update: { $set: fields }, upsert: true } })),
    { ordered: false },
  );
}

function isSame(wanted: OfficeRecord, known: OfficeRecord | undefined): boolean {
  return known !== undefined && Object.entries(wanted).every(([field, value]) => known[field as keyof OfficeRecord] === value);
}
