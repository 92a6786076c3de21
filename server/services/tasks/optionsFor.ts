import type { QueryFilter } from 'mongoose';
import type { AgencyCode } from '#contract';
import type { CaseRecord } from '../../models/Case.ts';
import type { OfficeRecord } from '../../models/Office.ts';
import type { TaskRecord } from '../../models/Task.ts';
import type { WorkDeps } from '../WorkDeps.ts';
import type { Option, OptionsByKey } from './fillOptions.ts';
import { districts } from './lastingOptions.ts';
import { shareableAnswers } from './shareableAnswers.ts';

type Filler = (deps: WorkDeps, task: TaskRecord, record: CaseRecord) => Promise<Option[]>;

const fillers: Readonly<Record<string, Filler>> = {
  offices: receivingOffices,
  locations: ({ models }) => districts(models),
  pathways,
  shareable: async (deps, _task, record) => (await shareableAnswers(deps, record)).map(({ key, label }) => ({ label, value: key })),
};

/** The option lists that this task's form leaves to the server. */
export async function optionsFor(
  deps: WorkDeps,
  { task, record }: { task: TaskRecord; record: CaseRecord },
  keys: readonly string[],
): Promise<OptionsByKey> {
  const lists = keys.map(async (key) => [key, (await fillers[key]?.(deps, task, record)) ?? []] as const);
  return Object.fromEntries(await Promise.all(lists));
}

/** Offices of the agency that the pathway names, those of the case's district first; the region's, unless it has none. */
async function receivingOffices({ models }: WorkDeps, task: TaskRecord, record: CaseRecord): Promise<Option[]> {
  const wanted: QueryFilter<OfficeRecord> = {
    _id: { $ne: record.officeId },
    ...(task.agency === null ? { kind: 'post' } : { agency: task.agency as AgencyCode }),
  };
  const all = await models.Office.find(wanted).sort({ name: 1 }).lean();
  const near = all.filter(({ regionCode }) => regionCode === record.regionCode);
  const rank = (districtCode: string | null): number => (districtCode === record.districtCode ? 0 : 1);
  const offices = near.length > 0 ? near : all;
  return [...offices].sort((a, b) => rank(a.districtCode) - rank(b.districtCode)).map(({ _id, name }) => ({ label: name, value: _id }));
}

async function pathways({ models }: WorkDeps): Promise<Option[]> {
  const releases = await models.Release.find({ state: 'published', procedure: { $ne: 'intake' } }, { procedure: 1, name: 1 })
    .sort({ name: 1 })
    .lean();
  return releases.map(({ procedure, name }) => ({ label: name, value: procedure }));
}
