/** Live connections of browsers. */
export interface Realtime {
  /** Cuts the connections of a session that has ended. */
  cutSession(sessionId: string): void;
  /** Cuts every connection of a person whose role or activity changed. */
  cutPerson(personId: string): void;
  /** Tells a person's browsers what is new in her stream. */
  announce(personId: string): void;
  close(): Promise<void>;
}
