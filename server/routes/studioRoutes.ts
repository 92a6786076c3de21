import * as z from 'zod/mini';
import {
  ChangeReport,
  DraftDetail,
  ImportFile,
  ImportReport,
  KeepAside,
  OpenDraft,
  OpenedDraft,
  PartFile,
  PartHistory,
  PartSaved,
  PartVersionText,
  ProcedureList,
  RemovePart,
  ReviewDraft,
  SavePart,
  WaitingCases,
} from '#contract';
import { presentDraft, presentHistory, presentProcedureList, presentVersionText } from '../presenters/presentDraft.ts';
import { route } from './Route.ts';

const HistoryQuery = z.strictObject({ file: PartFile });

const partRoutes = [
  route({
    method: 'put',
    path: '/api/studio/drafts/:id/parts',
    action: 'draft.edit',
    body: SavePart,
    long: true,
    answer: PartSaved,
    async handle({ actor, id, body }, { drafts }) {
      const { revision, savedAt } = await drafts.savePart(actor, id, body);
      return { status: 200, body: { revision, savedAt: savedAt.toISOString() } };
    },
  }),
  route({
    method: 'delete',
    path: '/api/studio/drafts/:id/parts',
    action: 'draft.edit',
    body: RemovePart,
    async handle({ actor, id, body }, { drafts }) {
      await drafts.removePart(actor, id, body);
      return { status: 204 };
    },
  }),
  route({
    method: 'post',
    path: '/api/studio/drafts/:id/asides',
    action: 'draft.edit',
    body: KeepAside,
    long: true,
    async handle({ actor, id, body }, { drafts }) {
      await drafts.keepAside(actor, id, body);
      return { status: 204 };
    },
  }),
  route({
    method: 'post',
    path: '/api/studio/drafts/:id/imports',
    action: 'draft.edit',
    body: ImportFile,
    long: true,
    answer: ImportReport,
    handle: async ({ actor, id, body }, { drafts }) => ({ status: 200, body: await drafts.previewImport(actor, id, body) }),
  }),
  route({
    method: 'get',
    path: '/api/studio/drafts/:id/history',
    action: 'draft.read',
    query: HistoryQuery,
    answer: PartHistory,
    handle: async ({ actor, id, query }, { drafts }) => ({
      status: 200,
      body: presentHistory(await drafts.history(actor, id, query.file)),
    }),
  }),
  route({
    method: 'get',
    path: '/api/studio/versions/:id',
    action: 'draft.read',
    answer: PartVersionText,
    handle: async ({ actor, id }, { drafts }) => ({ status: 200, body: presentVersionText(await drafts.version(actor, id)) }),
  }),
];

const reviewRoutes = [
  route({
    method: 'get',
    path: '/api/studio/drafts/:id/waiting',
    action: 'draft.read',
    answer: WaitingCases,
    async handle({ actor, id }, { drafts }) {
      const { steps, asOf } = await drafts.waiting(actor, id);
      return { status: 200, body: { steps, asOf: asOf.toISOString() } };
    },
  }),
  route({
    method: 'get',
    path: '/api/studio/drafts/:id/changes',
    action: 'draft.read',
    answer: ChangeReport,
    async handle({ actor, id }, { drafts }) {
      const { changes, asOf } = await drafts.changes(actor, id);
      return { status: 200, body: { changes, asOf: asOf.toISOString() } };
    },
  }),
  route({
    method: 'post',
    path: '/api/studio/drafts/:id/review',
    action: 'draft.read',
    body: ReviewDraft,
    async handle({ actor, id, body }, { drafts }) {
      await drafts.review(actor, id, body);
      return { status: 204 };
    },
  }),
  route({
    method: 'post',
    path: '/api/studio/drafts/:id/publication',
    action: 'draft.publish',
    async handle({ actor, id }, { drafts }) {
      await drafts.publish(actor, id);
      return { status: 202 };
    },
  }),
  route({
    method: 'post',
    path: '/api/studio/releases/:id/in-force',
    action: 'draft.publish',
    async handle({ actor, id }, { drafts }) {
      await drafts.rollBack(actor, id);
      return { status: 204 };
    },
  }),
];

export const studioRoutes = [
  route({
    method: 'get',
    path: '/api/studio/procedures',
    action: 'draft.read',
    answer: ProcedureList,
    handle: async ({ actor }, { drafts }) => ({ status: 200, body: presentProcedureList(await drafts.procedures(actor)) }),
  }),
  route({
    method: 'post',
    path: '/api/studio/drafts',
    action: 'draft.edit',
    body: OpenDraft,
    answer: OpenedDraft,
    handle: async ({ actor, body }, { drafts }) => ({ status: 201, body: await drafts.open(actor, body.procedure) }),
  }),
  route({
    method: 'get',
    path: '/api/studio/drafts/:id',
    action: 'draft.read',
    answer: DraftDetail,
    handle: async ({ actor, id }, { drafts }) => ({ status: 200, body: presentDraft(await drafts.get(actor, id)) }),
  }),
  route({
    method: 'delete',
    path: '/api/studio/drafts/:id',
    action: 'draft.edit',
    async handle({ actor, id }, { drafts }) {
      await drafts.discard(actor, id);
      return { status: 204 };
    },
  }),
  ...partRoutes,
  ...reviewRoutes,
];
