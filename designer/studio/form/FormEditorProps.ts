/** What the form editor is given and whom it tells. */
export interface FormEditorProps {
  /** form-js schema as in forms/<id>.form (JSON text). */
  text: string;
  readOnly: boolean;
  /** Shows form-js's own panel in place of the plain questions. */
  expert: boolean;
  /** Answers that tables or conditions use: name to where, in words. */
  usedBy: ReadonlyMap<string, readonly string[]>;
  /** A finding was pressed: its question is chosen and brought into view. */
  focus: { field: string; at: number } | null;
  /** The form's text, formatted as the files in forms/ are: 300 ms after a change, and at once when the editor goes; `base` is the text that it was made from. */
  onChange: (text: string, base: string) => void;
}
