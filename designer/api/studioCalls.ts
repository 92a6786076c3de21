import * as contract from '#contract';
import type { Ask } from './createRequest.ts';

/** What the studio asks of the server. */
export interface StudioCalls {
  procedures: () => Promise<contract.ProcedureList>;
  openDraft: (procedure: string) => Promise<contract.OpenedDraft>;
  draft: (id: string) => Promise<contract.DraftDetail>;
  discardDraft: (id: string) => Promise<void>;
  savePart: (id: string, body: contract.SavePart, how?: { keepalive: boolean }) => Promise<contract.PartSaved>;
  /** What taking a file in would come to; nothing is taken. */
  previewImport: (id: string, body: contract.ImportFile) => Promise<contract.ImportReport>;
  waiting: (id: string) => Promise<contract.WaitingCases>;
  removePart: (id: string, body: contract.RemovePart) => Promise<void>;
  keepAside: (id: string, body: contract.KeepAside) => Promise<void>;
  history: (id: string, file: string) => Promise<contract.PartHistory>;
  version: (id: string) => Promise<contract.PartVersionText>;
  changes: (id: string) => Promise<contract.ChangeReport>;
  review: (id: string, body: contract.ReviewDraft) => Promise<void>;
  publish: (id: string) => Promise<void>;
  rollBack: (releaseId: string) => Promise<void>;
}

type Send = <T = void>(ask: Ask<T>) => Promise<T>;

/** The studio's half of the server. */
export function studioCalls(send: Send): StudioCalls {
  const draft = (id: string): string => `/api/studio/drafts/${id}`;
  return {
    procedures: () => send({ path: '/api/studio/procedures', shape: contract.ProcedureList }),
    openDraft: (procedure) => send({ method: 'POST', path: '/api/studio/drafts', body: { procedure }, shape: contract.OpenedDraft }),
    draft: (id) => send({ path: draft(id), shape: contract.DraftDetail }),
    discardDraft: (id) => send({ method: 'DELETE', path: draft(id) }),
    savePart: (id, body, how) =>
      send({ method: 'PUT', path: `${draft(id)}/parts`, body, shape: contract.PartSaved, keepalive: how?.keepalive ?? false }),
    previewImport: (id, body) => send({ method: 'POST', path: `${draft(id)}/imports`, body, shape: contract.ImportReport }),
    waiting: (id) => send({ path: `${draft(id)}/waiting`, shape: contract.WaitingCases }),
    removePart: (id, body) => send({ method: 'DELETE', path: `${draft(id)}/parts`, body }),
    keepAside: (id, body) => send({ method: 'POST', path: `${draft(id)}/asides`, body }),
    history: (id, file) => send({ path: `${draft(id)}/history?${new URLSearchParams({ file }).toString()}`, shape: contract.PartHistory }),
    version: (id) => send({ path: `/api/studio/versions/${id}`, shape: contract.PartVersionText }),
    changes: (id) => send({ path: `${draft(id)}/changes`, shape: contract.ChangeReport }),
    review: (id, body) => send({ method: 'POST', path: `${draft(id)}/review`, body }),
    publish: (id) => send({ method: 'POST', path: `${draft(id)}/publication` }),
    rollBack: (releaseId) => send({ method: 'POST', path: `/api/studio/releases/${releaseId}/in-force` }),
  };
}
