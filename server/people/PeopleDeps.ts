import type { Model } from 'mongoose';
import type { Audit } from '../audit/Audit.ts';
import type { OfficeRecord } from '../models/Office.ts';
import type { UserRecord } from '../models/User.ts';
import type { Policies } from '../policies/policies.ts';

/** What people are kept in and judged by. */
export interface PeopleDeps {
  readonly models: { readonly User: Model<UserRecord>; readonly Office: Model<OfficeRecord> };
  readonly policies: Policies;
  readonly audit: Audit;
  /** Whether invented people may act. */
  readonly demo: boolean;
}
