import type { DraftDetail, PartHistory, PartVersionText, ProcedureList } from '#contract';
import type { DraftView, PartVersionView, ProcedureView } from '../views/DraftView.ts';

/** The list of procedures with its age. */
export function presentProcedureList({ procedures, asOf }: { procedures: ProcedureView[]; asOf: Date }): ProcedureList {
  return { procedures: procedures.map(presentProcedure), asOf: asOf.toISOString() };
}

function presentProcedure({ id, name, liveCases, releases, draft }: ProcedureView): ProcedureList['procedures'][number] {
  return {
    ...{ id, name, liveCases },
    releases: releases.map((release) => ({ ...release, publishedAt: release.publishedAt?.toISOString() ?? null })),
    draft: draft === null ? null : { ...draft, changedAt: draft.changedAt.toISOString() },
  };
}

/** A draft with its parts. */
export function presentDraft({ parts, review, ...draft }: DraftView): DraftDetail {
  return {
    ...draft,
    parts: parts.map((part) => ({ ...part, changedAt: part.changedAt?.toISOString() ?? null })),
    review: review.map((entry) => ({ ...entry, at: entry.at.toISOString() })),
  };
}

/** The history of a part. */
export function presentHistory(versions: PartVersionView[]): PartHistory {
  return { versions: versions.map(presentVersion) };
}

/** One version with its text. */
export function presentVersionText({ version, text }: { version: PartVersionView; text: string }): PartVersionText {
  return { version: presentVersion(version), text };
}

function presentVersion({ at, ...version }: PartVersionView): PartHistory['versions'][number] {
  return { ...version, at: at.toISOString() };
}
