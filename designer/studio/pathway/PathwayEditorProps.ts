import type { Risk } from '../Risk.ts';
import type { Surroundings } from '../Surroundings.ts';

/** How many cases are at a step now. */
export interface WaitingStep {
  /** Element id. */
  readonly step: string;
  readonly cases: number;
}

/** Props of the pathway editor. */
export interface PathwayEditorProps {
  /** BPMN 2.0 XML of one process of the draft, as in processes/<id>/<id>.bpmn. */
  text: string;
  surroundings: Surroundings;
  /** Asks at which steps of this pathway cases are now; none where that cannot be learned. */
  askWaiting: () => Promise<readonly WaitingStep[]>;
  readOnly: boolean;
  /** Shows every property of BPMN and Zeebe instead of the plain questions. */
  expert: boolean;
  /** Selects this element and brings it into view; `at` makes a second press on the same one count. */
  focus: { element: string; at: number } | null;
  /** What to mend, in words, by the id of its element. */
  toMend: ReadonlyMap<string, string>;
  /** Formatted XML after each change, at the latest 300 ms later, and at once when the editor is left; `base` is the text that it was made from. */
  onChange: (text: string, base: string) => void;
  /** A time limit was set: an ISO 8601 duration such as PT24H or P3D for one cell of the limits table. */
  onLimit: (column: string, risk: Risk, duration: string) => void;
}
