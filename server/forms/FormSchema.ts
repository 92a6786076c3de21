/** A form as form-js writes it (`.form` file, schema version 19); read as data, never trusted. */
export type FormSchema = Readonly<Record<string, unknown>>;

/** Answers of one form by field key; rows of a list lie under the list's path. */
export type Answers = Record<string, unknown>;
