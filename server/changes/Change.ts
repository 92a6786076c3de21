/** One file of a draft or release: `processes/<id>/<id>.bpmn`, `processes/<id>/<name>.dmn` or `forms/<id>.form`. */
export interface SourceFile {
  readonly file: string;
  readonly text: string;
}

/** One difference, as a sentence for people. */
export interface Change {
  readonly file: string;
  readonly part: 'pathway' | 'form' | 'table' | 'limits';
  /** Element id, field key, row id or the limit's column; null for the file as a whole. */
  readonly place: string | null;
  readonly sentence: string;
}

/** A difference before it knows its file. */
export type Said = Pick<Change, 'place' | 'sentence'>;
