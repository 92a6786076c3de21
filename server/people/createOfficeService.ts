import type { Model } from 'mongoose';
import type { OfficeRecord } from '../models/Office.ts';
import type { OfficeService } from './OfficeService.ts';

/** Offices over MongoDB; invented posts appear only in a demonstration. */
export function createOfficeService({ Office, demo }: { readonly Office: Model<OfficeRecord>; readonly demo: boolean }): OfficeService {
  return {
    async list(filter) {
      const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
      return await Office.find({ ...given, ...(demo ? {} : { demo: false }) })
        .sort({ name: 1 })
        .lean<OfficeRecord[]>();
    },
  };
}
