import type { AgencyCode } from '#contract';
import type { OfficeRecord } from '../models/Office.ts';

/** Offices as a directory: they are no secret. */
export interface OfficeService {
  /** By name; all of them without a filter. */
  list(filter: { agency?: AgencyCode | undefined; districtCode?: string | undefined }): Promise<OfficeRecord[]>;
}
