import type { AgencyCode, RoleName } from '#contract';

/** Who acts: the signed-in person with the office she acts for; district and region are null where her office has none. */
export interface Actor {
  readonly personId: string;
  readonly name: string;
  readonly role: RoleName;
  readonly officeId: string;
  readonly agency: AgencyCode;
  readonly districtCode: string | null;
  readonly regionCode: string | null;
}
