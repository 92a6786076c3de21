import type { ContentFile } from '../content/Content.ts';

/** A file that somebody chose, and the draft that it is to become part of. */
export interface ImportFile {
  /** The part whose place it takes; null to begin a new form with it. */
  readonly file: string | null;
  /** What the file is called where it comes from. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** All parts of the draft as they are now. */
  readonly parts: readonly ContentFile[];
}

/** What taking a file in comes to; `text` is what would be saved as `file`. */
export interface Adapted {
  readonly file: string;
  readonly text: string;
  readonly kept: readonly string[];
  readonly changed: readonly string[];
}
