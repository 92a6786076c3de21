import type { DraftState, PartVersion, ReleaseSummary, ReviewEntry } from '#contract';

/** One release as the list of procedures shows it. */
export interface ReleaseView {
  id: string;
  number: number;
  state: ReleaseSummary['state'];
  publishedAt: Date | null;
  liveCases: number;
}

/** One procedure that starts cases. */
export interface ProcedureView {
  id: string;
  name: string;
  liveCases: number;
  releases: ReleaseView[];
  draft: { id: string; state: DraftState; changedAt: Date; changedBy: string } | null;
}

/** A draft with all its parts and what the reader may do with it. */
export interface DraftView {
  id: string;
  procedure: { id: string; name: string };
  state: DraftState;
  basedOn: number;
  parts: { file: string; text: string; revision: number; changed: boolean; changedAt: Date | null; changedBy: string | null }[];
  review: { at: Date; by: string; kind: ReviewEntry['kind']; text: string }[];
  may: { edit: boolean; send: boolean; judge: boolean; publish: boolean; discard: boolean };
}

/** A version of a part, without its text. */
export interface PartVersionView {
  id: string;
  file: string;
  revision: number | null;
  kind: PartVersion['kind'];
  at: Date;
  by: string;
}
