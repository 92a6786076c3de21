import { it } from '@jest/globals';

/** What not every engine under the suite has. */
export type Feature =
  | 'long-poll'
  | 'streams'
  | 'json-checks'
  | 'tenants'
  | 'result-deadline'
  | 'update-timeout'
  | 'job-variables'
  | 'atomic-deployment'
  | 'back-off'
  | 'max-jobs-check'
  | 'message-limit'
  | 'retries-check';

const lacking = new Set((process.env['ENGINE_LACKS'] ?? '').split(','));

/** A test that is skipped where `ENGINE_LACKS` names the feature. */
export const itNeeds = (feature: Feature) => (lacking.has(feature) ? it.skip : it);
