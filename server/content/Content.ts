/** A text file of content under the name that people find it by, such as `processes/intake/limits.dmn`. */
export interface ContentFile {
  readonly file: string;
  readonly text: string;
}

/** One folder of `processes/`. */
export interface ProcedureContent {
  readonly id: string;
  readonly name: string;
  /** `root` starts cases and has releases; `core` is called by others. */
  readonly kind: 'root' | 'core';
  readonly bpmn: ContentFile;
  readonly tables: readonly ContentFile[];
}

/** One file of `forms/`. */
export interface FormContent {
  readonly id: string;
  readonly file: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

/** All content as read, before any check of how its parts fit. */
export interface Content {
  readonly procedures: readonly ProcedureContent[];
  readonly forms: readonly FormContent[];
}
