import type { DraftPart, PartSaved } from '#contract';
import type { StudioCalls } from '../../api/studioCalls.ts';

/** Browsers let no more than 64 KiB outlive a page; a larger text is remembered in the tab alone. */
const KEEPALIVE_LIMIT = 20_000;

/** What is asked of the server about the parts of one draft. */
export interface PartCalls {
  /** The part as the server has it; undefined when somebody removed it. */
  read(file: string): Promise<DraftPart | undefined>;
  save(part: { file: string; text: string; revision: number }, leaving: boolean): Promise<PartSaved>;
  putAside(file: string, text: string): Promise<void>;
}

export function partCalls(calls: Pick<StudioCalls, 'draft' | 'savePart' | 'keepAside'>, draftId: string): PartCalls {
  return {
    read: async (file) => (await calls.draft(draftId)).parts.find((part) => part.file === file),
    save: (part, leaving) =>
      calls.savePart(draftId, { ...part, how: 'saved' }, { keepalive: leaving && part.text.length < KEEPALIVE_LIMIT }),
    putAside: (file, text) => calls.keepAside(draftId, { file, text }),
  };
}
