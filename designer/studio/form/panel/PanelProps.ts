import type { FormSession } from '../FormSession.ts';
import type { AddPlace } from '../AddMenu.tsx';
import type { FormPart } from '../schema/FormPart.ts';
import type { Ask } from '../useConfirm.tsx';

/** What the panels beside the canvas need. */
export interface PanelProps {
  session: FormSession;
  part: FormPart | null;
  usedBy: ReadonlyMap<string, readonly string[]>;
  readOnly: boolean;
  ask: Ask;
  onRemove: (part: FormPart) => void;
  onAddAfter: (place: AddPlace) => void;
}

/** What the questions about one chosen part need. */
export type PartProps = PanelProps & { part: FormPart };
