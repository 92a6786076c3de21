import { Schema, type Connection, type Model } from 'mongoose';
import type { AgencyCode } from '#contract';
import { defineModel } from './defineModel.ts';

const OFFICE_KINDS = ['national', 'region', 'district', 'post'] as const;
type OfficeKind = (typeof OFFICE_KINDS)[number];

/** A place that holds people and receives handoffs; `_id` is a code such as `dsw-TMA2`. `demo` offices are invented. */
export interface OfficeRecord {
  _id: string;
  name: string;
  agency: AgencyCode;
  districtCode: string | null;
  regionCode: string | null;
  kind: OfficeKind;
  demo: boolean;
}

const officeSchema = new Schema<OfficeRecord>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    agency: { type: String, required: true },
    districtCode: { type: String, default: null },
    regionCode: { type: String, default: null },
    kind: { type: String, required: true, enum: OFFICE_KINDS },
    demo: { type: Boolean, required: true },
  },
  { collection: 'offices', versionKey: false, strict: 'throw' },
);
officeSchema.index({ agency: 1, districtCode: 1 });
officeSchema.index({ districtCode: 1 });

/** Offices of a connection. */
export function defineOffice(connection: Connection): Model<OfficeRecord> {
  return defineModel(connection, 'Office', officeSchema);
}
